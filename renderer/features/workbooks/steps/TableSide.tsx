import { FormLine } from '@renderer/components/FormLine';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { Panel } from '@renderer/components/Panel';
import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import type { OpenWorkbookState } from '@renderer/data/workbook-door/door-state';
import {
  moveHeader,
  type SheetChoice,
  setAsOf,
  setKind,
  setSheetUnit,
  takeSheet,
} from '@renderer/data/workbook-door/sheet-choices';
import { isCalendarDate } from '@shared/domain/kernel/calendar';
import type { MoneyUnit } from '@shared/domain/kernel/money';
import type { SheetPeek } from '@shared/domain/sheets/cell';
import type { SheetKind, SheetPlan } from '@shared/domain/sheets/plan';
import { describeReason } from '@shared/words/reasons';
import { workbooksWords } from '@shared/words/workbooks';
import { Checkbox, Input, InputNumber, Select } from 'antd';

interface Props {
  readonly door: WorkbookDoor;
  readonly open: OpenWorkbookState;
  readonly choice: SheetChoice;
  readonly peek: SheetPeek;
  readonly onHeader: (row: number, extend: boolean) => void;
}

const kinds: readonly SheetKind[] = ['individual', 'company', 'mixed'];
const units: readonly MoneyUnit[] = ['yuan', 'thousand', 'wan', 'yi'];

/** Step 2: whether the sheet is imported, where its header is, whom it holds, in which unit, for which day. */
export function TableSide({ door, open, choice, peek }: Props) {
  const words = useWords(workbooksWords);
  const { lang } = useLang();
  const { plan } = choice;
  const kindWords: Readonly<Record<SheetKind, string>> = {
    individual: words.kindIndividual,
    company: words.kindCompany,
    mixed: words.kindMixed,
  };
  const change = (apply: (known: SheetChoice) => SheetChoice) => door.choose(choice.index, apply);
  const first = plan?.headerRows[0] ?? 1;
  const last = plan?.headerRows.at(-1) ?? first;
  const highest = peek.head.at(-1)?.number ?? 1;
  const moveTo = (from: number, to: number) =>
    change((known) => moveHeader(known, peek, open.peek.file, from, Math.max(from, to)));
  return (
    <Panel title={words.tableTitle(choice.name)} testId="step-table-panel">
      <Checkbox
        checked={choice.taken}
        data-testid="take-sheet"
        disabled={peek.filledRows === 0}
        onChange={({ target }) =>
          change((known) => takeSheet(known, peek, open.peek.file, open.peek, target.checked))
        }
      >
        {words.takeSheet}
      </Checkbox>
      {choice.taken || choice.reason === null ? null : (
        <p className="bb-door-hint">
          {choice.reason === 'sheet.noHeader' ? words.noHeaderYet : describeReason(choice.reason, lang)}
        </p>
      )}
      {plan === null || !choice.taken ? null : (
        <div className="bb-door-form">
          <div className="bb-door-pair">
            <FormLine for="header-from" label={words.headerFrom}>
              <InputNumber
                id="header-from"
                min={1}
                max={highest}
                value={first}
                onChange={(value) => value !== null && moveTo(value, value + (last - first))}
              />
            </FormLine>
            <FormLine for="header-to" label={words.headerTo}>
              <InputNumber
                id="header-to"
                min={first}
                max={Math.min(first + 4, highest)}
                value={last}
                onChange={(value) => value !== null && moveTo(first, value)}
              />
            </FormLine>
          </div>
          <p className="bb-door-note bb-door-note-up">{words.clickHeader}</p>
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
