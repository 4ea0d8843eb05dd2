import { FormLine } from '@renderer/components/FormLine';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { Panel } from '@renderer/components/Panel';
import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import type { OpenWorkbookState } from '@renderer/data/workbook-door/door-state';
import {
  type SheetChoice,
  setAsOf,
  setKind,
  setSheetUnit,
  takeSheet,
} from '@renderer/data/workbook-door/sheet-choices';
import { isCalendarDate } from '@shared/domain/kernel/calendar';
import type { MoneyUnit } from '@shared/domain/kernel/money';
import type { SheetPeek } from '@shared/domain/sheets/cell';
import { letterOf, type SheetKind, type SheetPlan } from '@shared/domain/sheets/plan';
import { describeReason } from '@shared/words/reasons';
import { workbooksWords } from '@shared/words/workbooks';
import { Checkbox, Input, Select } from 'antd';
import { HeaderLines } from './HeaderLines';
import { RowQuestions } from './RowQuestions';

interface Props {
  readonly door: WorkbookDoor;
  readonly open: OpenWorkbookState;
  readonly choice: SheetChoice;
  readonly peek: SheetPeek;
}

const kinds: readonly SheetKind[] = ['individual', 'company', 'mixed'];
const units: readonly MoneyUnit[] = ['yuan', 'thousand', 'wan', 'yi'];

/** Step 2: whether the sheet is imported, where its header is, whom it holds, in which unit, for which day. */
export function TableSide({ door, open, choice, peek }: Props) {
  const words = useWords(workbooksWords);
  const { lang } = useLang();
  const { plan } = choice;
  const checked = open.check.answer?.sheets.find(({ index }) => index === choice.index);
  const { part } = peek;
  const { file } = open.peek;
  const kindWords: Readonly<Record<SheetKind, string>> = {
    individual: words.kindIndividual,
    company: words.kindCompany,
    mixed: words.kindMixed,
  };
  const change = (apply: (known: SheetChoice) => SheetChoice) => door.choose(choice.index, apply);
  return (
    <Panel title={words.tableTitle(choice.name)} testId="step-table-panel">
      <Checkbox
        checked={choice.taken}
        data-testid="take-sheet"
        disabled={peek.filledRows === 0}
        onChange={({ target }) => change((known) => takeSheet(known, peek, file, target.checked))}
      >
        {words.takeSheet}
      </Checkbox>
      {part === undefined ? null : (
        <p className="bb-door-note" data-testid="table-part">
          {words.tablePart(
            `${letterOf(part.left)}${part.top}`,
            `${letterOf(Math.min(part.right, widthOf(peek) - 1))}${part.bottom}`,
          )}
        </p>
      )}
      {choice.taken || choice.reason === null ? null : (
        <p className="bb-door-hint">
          {choice.reason === 'sheet.noHeader' ? words.noHeaderYet : describeReason(choice.reason, lang)}
        </p>
      )}
      {plan === null || !choice.taken ? null : (
        <div className="bb-door-form">
          <HeaderLines plan={plan} peek={peek} file={file} onChange={change} />
          <RowQuestions plan={plan} peek={peek} skipped={checked?.skipped ?? []} onChange={change} />
          <FormLine for="sheet-kind" label={words.kind}>
            <Select
              id="sheet-kind"
              value={plan.kind}
              options={kinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
              onChange={(kind) => change((known) => setKind(known, kind))}
            />
          </FormLine>
          <SheetUnit plan={plan} onUnit={(unit) => change((known) => setSheetUnit(known, unit))} />
          <FormLine
            for="sheet-as-of"
            label={words.asOf}
            note={<p className="bb-form-note">{words.asOfNote}</p>}
          >
            <Input
              id="sheet-as-of"
              type="date"
              value={plan.asOf ?? ''}
              onChange={({ target }) => {
                if (isCalendarDate(target.value)) change((known) => setAsOf(known, target.value));
              }}
            />
          </FormLine>
          {plan.titles.length === 0 ? null : (
            <div className="bb-door-titles">
              <span>{words.titlesFound}</span>
              {plan.titles.slice(0, 6).map(({ row, text }) => (
                <p key={`${row}-${text}`}>{text}</p>
              ))}
            </div>
          )}
        </div>
      )}
    </Panel>
  );
}

/** Columns that hold something in the first rows: a table at the right end has no right end of its own. */
function widthOf({ head, part }: SheetPeek): number {
  return Math.max((part?.left ?? 0) + 1, ...head.map(({ cells }) => cells.length));
}

interface UnitProps {
  readonly plan: SheetPlan;
  readonly onUnit: (unit: MoneyUnit) => void;
}

function SheetUnit({ plan, onUnit }: UnitProps) {
  const words = useWords(workbooksWords);
  const found = new Set(plan.columns.flatMap(({ unit }) => unit ?? []));
  const [only] = found;
  return (
    <FormLine for="sheet-unit" label={words.sheetUnit}>
      <Select
        id="sheet-unit"
        value={found.size === 1 && only !== undefined ? only : null}
        placeholder={found.size === 0 ? words.noMoney : words.unitByColumn}
        disabled={found.size === 0}
        options={units.map((unit) => ({ value: unit, label: words[`unit_${unit}`] }))}
        onChange={(unit) => {
          if (unit !== null) onUnit(unit);
        }}
      />
    </FormLine>
  );
}
