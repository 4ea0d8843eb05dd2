import { useLang } from '@renderer/components/language/language-context';
import type { CellMark, DoorRow, RowKind } from '@renderer/data/workbook-door/door-protocol';
import type { Field } from '@shared/domain/fields/field';
import type { SheetPart } from '@shared/domain/sheets/cell';
import type { RowDecision } from '@shared/domain/sheets/choices';
import { memo } from 'react';
import { type CellEditor, CellInput } from './CellInput';
import { type ColumnCaption, formatBefore } from './column-caption';
import { maskRaw } from './mask-raw';
import { rowHeight, type SheetLayout } from './sheet-layout';

interface Props {
  readonly row: DoorRow;
  readonly kind: RowKind;
  readonly position: number;
  readonly top: number;
  readonly layout: SheetLayout;
  readonly columns: readonly number[];
  readonly captions: ReadonlyMap<number, ColumnCaption>;
  readonly masked: boolean;
  /** Column of the cursor when it is in this row; -1 otherwise. */
  readonly cursor: number;
  /** Column of the name while it is scrolled out of view; -1 otherwise. */
  readonly pinned: number;
  /** Texts just typed that the worker has not answered to yet, by column. */
  readonly typed: ReadonlyMap<number, string> | undefined;
  /** The cell under the cursor while it is being edited. */
  readonly editor: CellEditor | undefined;
  /** What was decided about the row, as it stands before the worker has answered to it. */
  readonly decision: RowDecision['kind'] | undefined;
  /** Of a sheet with several tables: where the one in view lies. */
  readonly part: SheetPart | undefined;
}

/** One row of the sheet, painted by what it turned out to be. */
export const SheetRow = memo(function SheetRow(props: Props) {
  const { row, kind, position, top, layout, columns, captions, masked, cursor, pinned, typed, editor } =
    props;
  const isData = kind !== 'title' && kind !== 'header' && kind !== 'skipped';
  const reachesOver = kind === 'title' || kind === 'skipped';
  return (
    <tr
      className="bb-sheet-row"
      aria-rowindex={position + 2}
      data-kind={kind}
      data-row={row.number}
      data-position={position}
      data-current={cursor >= 0}
      data-decision={props.decision}
      data-struck={isStruck(kind, props.decision)}
      data-matched={row.matchedOn}
      style={{ top, height: rowHeight, width: layout.width }}
    >
      <th className="bb-sheet-number" scope="row" data-pinned={pinned >= 0}>
        {pinned < 0 ? null : <span>{reachesOver || kind === 'header' ? '' : row.texts[pinned]}</span>}
        {row.number}
      </th>
      {(reachesOver ? columns.filter((column) => (row.texts[column] ?? '') !== '') : columns).map(
        (column) => (
          <SheetCell
            key={column}
            column={column}
            text={typed?.get(column) ?? row.texts[column] ?? ''}
            id={`cell-${row.number}-${column}`}
            isRepaired={
              typed?.has(column) === true ||
              (isData && row.repaired?.some((cell) => cell.column === column) === true)
            }
            isOutside={isOutside(props.part, row.number, column)}
            editor={cursor === column ? editor : undefined}
            mark={isData ? strongest(row.marks, column) : undefined}
            caption={isData ? captions.get(column) : undefined}
            left={layout.lefts[column] ?? 0}
            width={layout.widths[column] ?? 0}
            masked={masked}
            isCurrent={cursor === column}
          />
        ),
      )}
    </tr>
  );
});

/** True for rows that are not written, or not as they stand. */
function isStruck(kind: RowKind, decision: RowDecision['kind'] | undefined): boolean {
  if (decision !== undefined) return decision === 'skip';
  return kind === 'duplicate' || kind === 'rejected';
}

function isOutside(part: SheetPart | undefined, row: number, column: number): boolean {
  if (part === undefined) return false;
  return row < part.top || row > part.bottom || column < part.left || column > part.right;
}

/** When several remarks meet in a cell, the one somebody has to know. */
const weights: Readonly<Record<CellMark['kind'], number>> = { issue: 4, conflict: 3, changed: 2, note: 1 };

export function strongest(marks: readonly CellMark[], column: number): CellMark | undefined {
  let found: CellMark | undefined;
  for (const mark of marks) {
    if (mark.column !== column) continue;
    if (found === undefined || weights[mark.kind] > weights[found.kind]) found = mark;
  }
  return found;
}

interface CellProps {
  readonly id: string;
  readonly isRepaired: boolean;
  readonly isOutside: boolean;
  readonly editor: CellEditor | undefined;
  readonly column: number;
  readonly text: string;
  readonly mark: CellMark | undefined;
  readonly caption: ColumnCaption | undefined;
  readonly left: number;
  readonly width: number;
  readonly masked: boolean;
  readonly isCurrent: boolean;
}

const rightTypes: ReadonlySet<Field['type']> = new Set(['money', 'number', 'rate']);

function SheetCell(props: CellProps) {
  const { column, text, mark, caption, left, width, masked, isCurrent, editor } = props;
  const field = caption?.field;
  const { lang } = useLang();
  const hides = masked && mark?.kind !== 'issue' && text !== '';
  const shown = hides ? maskRaw(field, text) : text;
  const before =
    mark?.kind === 'changed' && field !== undefined && mark.before !== null && mark.before !== undefined
      ? formatBefore(field, mark.before, caption?.unit, lang)
      : '';
  return (
    <td
      className="bb-sheet-cell"
      id={props.id}
      data-repaired={props.isRepaired}
      data-outside={props.isOutside}
      aria-colindex={column + 2}
      data-column={column}
      data-mark={mark?.kind}
      data-current={isCurrent}
      data-number={field !== undefined && rightTypes.has(field.type)}
      style={{ left, width }}
    >
      {before === '' ? null : <s>{before}</s>}
      {shown}
      {editor === undefined ? null : <CellInput editor={editor} />}
    </td>
  );
}
