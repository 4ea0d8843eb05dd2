import { useLang, useWords } from '@renderer/components/language/language-context';
import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import type { DoorRow, RowFilter, RowKind } from '@renderer/data/workbook-door/door-protocol';
import type { SheetPeek } from '@shared/domain/sheets/cell';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import { workbooksWords } from '@shared/words/workbooks';
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
} from 'react';
import type { CellEditing, CellUnder } from '../check/use-cell-editor';
import { useGrowing } from '../use-growing';
import { type ColumnCaption, describeColumn } from './column-caption';
import { moveCursor, type SheetCursor } from './move-cursor';
import { SheetHead } from './SheetHead';
import { SheetRow } from './SheetRow';
import { columnsWithin, gutterWidth, layOutSheet, mapHeight, pinnedWidth, rowHeight } from './sheet-layout';
import { useScroll } from './use-scroll';
import { useSheetRows } from './use-sheet-rows';

interface Props {
  readonly door: WorkbookDoor;
  readonly peek: SheetPeek;
  readonly plan: SheetPlan | null;
  /** False: the sheet is shown and not imported. */
  readonly taken: boolean;
  readonly filter: RowFilter;
  /** Grows when what is known of the rows has changed. */
  readonly version: number;
  readonly masked: boolean;
  /** Old values stand beside new ones somewhere in the sheet. */
  readonly comparing: boolean;
  readonly cursor: SheetCursor | null;
  readonly onCursor: (cursor: SheetCursor) => void;
  /** Hears of the row under the cursor once it is there. */
  readonly onRow: (row: DoorRow | undefined) => void;
  /** Present in the step in which a click makes a row the header. */
  readonly onHeader?: ((row: number, extend: boolean) => void) | undefined;
  /** Present in the step in which cells can be written anew. */
  readonly editing?: CellEditing | undefined;
  /** Keys of the step beside the arrows. */
  readonly onKey?: ((event: KeyboardEvent, cell: CellUnder | null) => boolean) | undefined;
  /** The element that takes the keys. */
  readonly root: RefObject<HTMLDivElement | null>;
}

/** Rows and pixels drawn beyond the view. */
const ahead = 6;
const aheadPixels = 160;
/** Rows in the first frame of a sheet. */
const rowsAtFirst = 12;

/** The sheet itself: its own rows and columns, painted with what was recognised. Draws only what is in view. */
export function SheetView(props: Props) {
  const { door, peek, plan, taken, filter, version, masked, comparing, cursor, root } = props;
  const { onCursor, onRow, onHeader, editing, onKey } = props;
  const { lang } = useLang();
  const words = useWords(workbooksWords);
  const place = useScroll(root);
  const captions = useMemo(() => {
    const map = new Map<number, ColumnCaption>();
    for (const column of plan?.columns ?? []) map.set(column.index, describeColumn(column, lang));
    return map;
  }, [plan, lang]);
  const layout = useMemo(
    () => layOutSheet(peek, plan, captions, comparing),
    [peek, plan, captions, comparing],
  );
  const first = Math.max(0, Math.floor(place.top / rowHeight) - ahead);
  const last = Math.ceil((place.top + place.height) / rowHeight) + ahead;
  const rows = useSheetRows(door, peek.index, filter, version, first, last);
  const growing = useGrowing(`${peek.index}`, rows.total > 0, rowsAtFirst);
  const columns = useMemo(
    () =>
      columnsWithin(
        layout,
        Math.floor((place.left - aheadPixels) / 64) * 64,
        Math.ceil((place.left + place.width + aheadPixels) / 64) * 64,
      ),
    [layout, place.left, place.width],
  );
  const nameColumn = taken ? (plan?.columns.find(({ fieldKey }) => fieldKey === 'name')?.index ?? -1) : -1;
  const pinned =
    nameColumn >= 0 && place.left > (layout.lefts[nameColumn] ?? 0) - gutterWidth + 20 ? nameColumn : -1;
  const current = cursor === null ? undefined : rows.rowAt(cursor.position);
  useEffect(() => onRow(current), [current, onRow]);

  const { position = -1, column = -1 } = cursor ?? {};
  const typed = useMemo(() => listTyped(plan), [plan]);
  const { part } = peek;
  useLayoutEffect(() => {
    const box = root.current;
    if (box === null || position < 0) return;
    const top = position * rowHeight;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + rowHeight + mapHeight > box.scrollTop + box.clientHeight)
      box.scrollTop = top + rowHeight + mapHeight - box.clientHeight + rowHeight;
    const left = layout.lefts[column];
    if (left === undefined) return;
    const right = left + (layout.widths[column] ?? 0);
    if (left - pinnedWidth < box.scrollLeft) box.scrollLeft = Math.max(0, left - pinnedWidth);
    else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
  }, [position, column, layout, root]);

  const press = (event: KeyboardEvent) => {
    const cell = current === undefined ? null : { row: current, column };
    if (onKey?.(event, cell) === true) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter' && onHeader !== undefined && current !== undefined) {
      event.preventDefault();
      onHeader(current.number, event.shiftKey);
      return;
    }
    const page = Math.max(1, Math.floor(place.height / rowHeight) - 2);
    const next = moveCursor(event, cursor, { rows: rows.total, columns: layout.lefts.length, page });
    if (next === null) return;
    event.preventDefault();
    onCursor(next);
  };
  const click = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const head = target?.closest<HTMLElement>('[data-at]');
    if (head !== null && head !== undefined) {
      onCursor({ position: cursor?.position ?? 0, column: Number(head.dataset.at) });
      return;
    }
    const row = target?.closest<HTMLElement>('[data-position]');
    if (row === null || row === undefined) return;
    const cell = target?.closest<HTMLElement>('[data-column]');
    onCursor({ position: Number(row.dataset.position), column: Number(cell?.dataset.column ?? 0) });
    if (onHeader !== undefined) onHeader(Number(row.dataset.row), event.shiftKey);
  };
  const editHere = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target.closest('[data-column]') : null;
    if (target !== null && current !== undefined) editing?.begin({ row: current, column });
  };
  const kindOf = (row: DoorRow): RowKind => {
    if (!taken || plan === null) return 'unchecked';
    if (row.number < (plan.headerRows[0] ?? 1)) return 'title';
    if (row.number < plan.firstDataRow) return 'header';
    return row.kind === 'title' || row.kind === 'header' ? 'unchecked' : row.kind;
  };
  const shown: number[] = [];
  for (let at = first; at < Math.min(rows.total, last, first + growing); at += 1) shown.push(at);
  return (
    // Arrow keys move a cursor as in a spreadsheet.
    <div
      className="bb-sheet-scroll"
      role="treegrid"
      aria-label={words.sheetTable(peek.name)}
      tabIndex={0}
      ref={root}
      data-testid="sheet"
      data-total={rows.total}
      data-picks-header={onHeader !== undefined}
      onKeyDown={press}
      onClick={click}
      onDoubleClick={editHere}
      aria-activedescendant={current === undefined ? undefined : `cell-${current.number}-${column}`}
    >
      <table
        className="bb-sheet-canvas"
        aria-rowcount={rows.total + 1}
        aria-colcount={layout.lefts.length + 1}
        style={{ width: layout.width, height: mapHeight + rows.total * rowHeight }}
      >
        <SheetHead
          plan={plan}
          taken={taken}
          captions={captions}
          layout={layout}
          columns={columns}
          pinned={pinned}
        />
        <tbody className="bb-sheet-rows" style={{ height: rows.total * rowHeight }}>
          {shown.map((at) => {
            const row = rows.rowAt(at);
            return row === undefined ? null : (
              <SheetRow
                key={row.number}
                row={row}
                kind={kindOf(row)}
                position={at}
                top={at * rowHeight}
                layout={layout}
                columns={columns}
                captions={captions}
                masked={masked}
                cursor={position === at ? column : -1}
                pinned={pinned}
                typed={typed.get(row.number)}
                editor={position === at ? editing?.editor : undefined}
                decision={plan?.decisions?.[row.number]?.kind}
                part={part}
              />
            );
          })}
        </tbody>
      </table>
      {rows.total === 0 && filter !== 'all' ? <p className="bb-sheet-empty">{words.filterEmpty}</p> : null}
    </div>
  );
}

type Typed = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** What was typed into cells, by row and column: on screen at once, before the worker has tried it. */
function listTyped(plan: SheetPlan | null): Typed {
  const typed = new Map<number, Map<number, string>>();
  for (const { row, column, text } of plan?.repairs?.cells ?? []) {
    const cells = typed.get(row) ?? new Map<number, string>();
    typed.set(row, cells.set(column, text));
  }
  return typed;
}
