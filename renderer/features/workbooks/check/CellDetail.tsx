import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import type { CellMark, DoorRow, RepairedCell, RowValues } from '@renderer/data/workbook-door/door-protocol';
import type { AlikeOffer } from '@renderer/data/workbook-door/door-state';
import { fieldInPlan } from '@renderer/data/workbook-door/sheet-choices';
import { nameOfField } from '@shared/domain/fields/format-field';
import { letterOf, type SheetPlan } from '@shared/domain/sheets/plan';
import { importCheckWords } from '@shared/words/import-check';
import { describeReason } from '@shared/words/reasons';
import { workbooksWords } from '@shared/words/workbooks';
import { Button } from 'antd';
import { formatBefore } from '../sheet/column-caption';
import { strongest } from '../sheet/SheetRow';
import { suggestRepair } from './suggest-repair';
import type { CellEditing, CellUnder } from './use-cell-editor';

interface Props {
  readonly door: WorkbookDoor;
  readonly sheet: number;
  readonly plan: SheetPlan;
  readonly cell: CellUnder;
  readonly values: RowValues | undefined;
  readonly alike: AlikeOffer | null;
  readonly editing: CellEditing;
  readonly onClose: () => void;
}

/** What there is to say about the row or cell under the cursor, and to do about it; nothing for an ordinary one. */
export function CellDetail({ door, sheet, plan, cell, values, alike, editing, onClose }: Props) {
  const words = useWords(importCheckWords);
  const { lang } = useLang();
  const { row, column } = cell;
  if (row.number < plan.firstDataRow) return null;
  const place = `${letterOf(column)}${row.number}`;
  const close = (
    <button type="button" className="bb-link" onClick={onClose}>
      {words.closeDetail}
    </button>
  );
  const mark = markOf(row, column);
  const repaired = row.repaired?.find((known) => known.column === column);
  const isOffered = alike !== null && alike.row === row.number && alike.column === column;
  const isLeftOut = plan.decisions?.[row.number]?.kind === 'skip' && row.kind !== 'duplicate';
  const isNobody = row.reason !== undefined && (row.kind === 'skipped' || row.kind === 'rejected');
  if (isNobody || isLeftOut) {
    return (
      <Panel title={words.problemRow(`${row.number}`)} aside={close} testId="detail">
        <p className="bb-second">{isLeftOut ? words.rowLeftOut : describeReason(row.reason ?? '', lang)}</p>
        <p className="bb-door-note">{isLeftOut ? '' : words.rowSkipped}</p>
        {isLeftOut ? (
          <div className="bb-door-buttons">
            <Button size="small" onClick={() => door.decide(sheet, new Map([[row.number, null]]))}>
              {words.takeRowAgain}
            </Button>
          </div>
        ) : null}
      </Panel>
    );
  }
  if (mark === undefined && repaired === undefined && !isOffered) return null;
  const field = fieldInPlan(plan, mark?.field ?? fieldKeyAt(plan, column));
  const name = field === undefined ? '' : nameOfField(field, lang);
  const unit = plan.columns.find(({ index }) => index === column)?.unit;
  return (
    <Panel
      title={words.problemPlace(place, name)}
      aside={close}
      testId="detail"
      className={`bb-detail-${mark?.kind ?? 'repaired'}`}
    >
      {mark === undefined ? null : (
        <MarkText mark={mark} plan={plan} text={row.texts[column] ?? ''} unit={unit} />
      )}
      {mark?.kind === 'issue' ? (
        <RepairButtons cell={cell} suggestion={suggestRepair(mark.field, values)} editing={editing} />
      ) : null}
      {repaired === undefined ? null : (
        <RepairedText
          repaired={repaired}
          onBack={() => void door.repairs.putBack(sheet, row.number, repaired)}
        />
      )}
      {isOffered ? <AlikeButtons door={door} offer={alike} /> : null}
    </Panel>
  );
}

/** The remark somebody has to know; that a cell was repaired is told by itself. */
function markOf({ marks }: DoorRow, column: number): CellMark | undefined {
  return strongest(
    marks.filter(({ reason }) => reason !== 'cell.repaired'),
    column,
  );
}

function fieldKeyAt({ columns }: SheetPlan, column: number): string {
  return columns.find(({ index }) => index === column)?.fieldKey ?? '';
}

interface MarkProps {
  readonly mark: CellMark;
  readonly plan: SheetPlan;
  readonly text: string;
  readonly unit: SheetPlan['columns'][number]['unit'];
}

function MarkText({ mark, plan, text, unit }: MarkProps) {
  const words = useWords(importCheckWords);
  const units = useWords(workbooksWords);
  const { lang } = useLang();
  if (mark.kind === 'changed') {
    const field = fieldInPlan(plan, mark.field);
    if (field === undefined || mark.before === null || mark.before === undefined) {
      return <p className="bb-second">{words.nothingBefore}</p>;
    }
    const before = formatBefore(field, mark.before, unit, lang);
    const inUnit = unit === undefined ? before : `${before} ${units[`unit_${unit}`]}`;
    return <p className="bb-second">{words.changedFrom(inUnit)}</p>;
  }
  const consequence =
    mark.kind === 'issue'
      ? words.issueConsequence
      : mark.kind === 'conflict'
        ? words.conflictConsequence
        : words.noteConsequence;
  return (
    <>
      <p className="bb-second">
        {words.quoted(text)} {describeReason(mark.reason ?? '', lang)}
      </p>
      <p className="bb-door-note">{consequence}</p>
    </>
  );
}

interface RepairProps {
  readonly cell: CellUnder;
  readonly suggestion: string | undefined;
  readonly editing: CellEditing;
}

function RepairButtons({ cell, suggestion, editing }: RepairProps) {
  const words = useWords(importCheckWords);
  return (
    <>
      {suggestion === undefined ? null : <p className="bb-door-note">{words.fromIdNumber(suggestion)}</p>}
      <div className="bb-door-buttons">
        {suggestion === undefined ? null : (
          <Button size="small" data-testid="use-suggestion" onClick={() => editing.write(cell, suggestion)}>
            {words.repairUse(suggestion)}
          </Button>
        )}
        <Button size="small" data-testid="repair-cell" onClick={() => editing.begin(cell)}>
          {words.repairCell}
        </Button>
        <Button size="small" data-testid="blank-cell" onClick={() => editing.write(cell, '')}>
          {words.repairBlank}
        </Button>
      </div>
    </>
  );
}

function RepairedText({
  repaired,
  onBack,
}: {
  readonly repaired: RepairedCell;
  readonly onBack: () => void;
}) {
  const words = useWords(importCheckWords);
  return (
    <>
      <p className="bb-second">{words.repairedFrom(repaired.was)}</p>
      <div className="bb-door-buttons">
        <Button size="small" data-testid="put-back" onClick={onBack}>
          {repaired.by === 'alike' ? words.putAlikeBack : words.putBack}
        </Button>
      </div>
    </>
  );
}

function AlikeButtons({ door, offer }: { readonly door: WorkbookDoor; readonly offer: AlikeOffer }) {
  const words = useWords(importCheckWords);
  const formats = useFormats();
  const { text, sameText, sameTrouble } = offer.cells;
  const isText = sameText > 0;
  return (
    <div className="bb-alike" data-testid="alike">
      <p className="bb-second">{isText ? words.alikeNote(text) : words.alikeTroubleNote}</p>
      <div className="bb-door-buttons">
        <Button size="small" data-testid="repair-alike" onClick={() => void door.repairs.repairAlike()}>
          {isText
            ? words.alikeText(formats.count(sameText))
            : words.alikeTrouble(formats.count(sameTrouble.length))}
        </Button>
        <button type="button" className="bb-link" onClick={() => door.repairs.dismissAlike()}>
          {words.alikeNo}
        </button>
      </div>
    </div>
  );
}
