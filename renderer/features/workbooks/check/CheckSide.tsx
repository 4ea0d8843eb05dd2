import { FailureNotice } from '@renderer/components/FailureNotice';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import type { DoorRow } from '@renderer/data/workbook-door/door-protocol';
import type { OpenWorkbookState } from '@renderer/data/workbook-door/door-state';
import type { SheetChoice } from '@renderer/data/workbook-door/sheet-choices';
import { isWeak } from '@shared/domain/imports/identity';
import type { MonthTaken } from '@shared/domain/imports/outcome';
import { letterOf } from '@shared/domain/sheets/plan';
import { importCheckWords } from '@shared/words/import-check';
import { workbooksWords } from '@shared/words/workbooks';
import { CellDetail } from './CellDetail';
import { CountTable } from './CountTable';
import { MissingPanel } from './MissingPanel';
import { ProblemList } from './ProblemList';
import { SamePanel } from './SamePanel';
import type { CellEditing } from './use-cell-editor';
import { useInspection } from './use-inspection';

interface Props {
  readonly door: WorkbookDoor;
  readonly open: OpenWorkbookState;
  readonly choice: SheetChoice;
  /** The row under the cursor. */
  readonly row: DoorRow | undefined;
  readonly column: number;
  readonly masked: boolean;
  readonly editing: CellEditing;
  readonly onGo: (sheet: number, row: number, column: number) => void;
  readonly onClose: () => void;
}

/** Step 4: what will happen, and everything worth a look before it does. */
export function CheckSide(props: Props) {
  const { door, open, choice, row, column, masked, editing, onGo, onClose } = props;
  const words = useWords(importCheckWords);
  const shared = useWords(workbooksWords);
  const formats = useFormats();
  const { check } = open;
  const { answer } = check;
  const { plan } = choice;
  const isData = plan !== null && row !== undefined && row.number >= plan.firstDataRow;
  const inspection = useInspection(door, choice.index, isData ? row.number : undefined, check.version);
  if (check.failure !== null) return <FailureNotice failure={check.failure} />;
  if (answer === null) {
    return (
      <Panel testId="checking">
        <ProgressPanel title={shared.checking} done={check.done} total={check.total || null} />
      </Panel>
    );
  }
  const checked = answer.sheets.find(({ index }) => index === choice.index);
  const rows = answer.outcome.sheets.reduce((sum, { read }) => sum + read, 0);
  const { missing } = answer.outcome;
  const same = inspection?.row === row?.number ? (inspection?.same ?? null) : null;
  // A row that changes nothing and is recognised for sure is not worth a panel.
  const isWorthAsking = row !== undefined && same !== null && (row.kind !== 'unchanged' || isWeak(same.on));
  return (
    <>
      <Panel title={words.willHappen} testId="check-counts">
        <CountTable sheets={answer.outcome.sheets} current={choice.name} />
        {sumMonths(answer.outcome.months).map(({ month, rows: filed, older }) => (
          <p key={month} className="bb-door-note bb-check-month" data-testid="month-filed">
            {words.monthToFile(formats.month(month), formats.count(filed))}
            {older === 0 ? '' : words.monthIsOlder(formats.count(older))}
          </p>
        ))}
        <div className="bb-check-options">
          <span>{plan?.blanks === 'clear' ? words.blanksCleared : words.blanksKept}</span>
          <button type="button" className="bb-link" onClick={() => door.goTo('table')}>
            {words.change}
          </button>
        </div>
        {checked === undefined || checked.repaired === 0 ? null : (
          <div className="bb-check-options" data-testid="repaired">
            <span>{words.repairedCount(formats.count(checked.repaired))}</span>
            <button type="button" className="bb-link" onClick={() => door.repairs.putAllBack(choice.index)}>
              {words.putAllBack}
            </button>
          </div>
        )}
      </Panel>
      {row === undefined || plan === null ? null : (
        <CellDetail
          door={door}
          sheet={choice.index}
          plan={plan}
          cell={{ row, column }}
          values={inspection?.row === row.number ? inspection.values : undefined}
          alike={open.alike?.sheet === choice.index ? open.alike : null}
          editing={editing}
          onClose={onClose}
        />
      )}
      {inspection === null || same === null || plan === null || !isWorthAsking ? null : (
        <SamePanel
          key={`${choice.index}-${row.number}`}
          door={door}
          open={open}
          sheet={choice.index}
          plan={plan}
          row={row}
          inspection={inspection}
          same={same}
          masked={masked}
          onGo={onGo}
        />
      )}
      {checked === undefined || plan === null ? null : (
        <ProblemList
          plan={plan}
          problems={checked.problems}
          total={Math.max(checked.problems.length, checked.totals.problems)}
          alike={checked.alike}
          current={{ row: row?.number ?? -1, letter: letterOf(column) }}
          onGo={(line) => {
            const at = plan.columns.find(({ letter }) => letter === line.column)?.index;
            const name = plan.columns.find(({ fieldKey }) => fieldKey === 'name')?.index;
            onGo(choice.index, line.row, at ?? name ?? 0);
          }}
        />
      )}
      {missing === undefined ? null : <MissingPanel missing={missing} />}
      <p className="bb-door-note bb-door-last">
        {words.undoNote}{' '}
        {words.readFacts(formats.count(rows), Math.max(0.1, answer.milliseconds / 1000).toFixed(1))}
      </p>
    </>
  );
}

type Filed = Pick<MonthTaken, 'month' | 'rows' | 'older'>;

/** Sheets of the same month are one to whoever reads it. */
function sumMonths(months: readonly MonthTaken[]): readonly Filed[] {
  const sums = new Map<string, Filed>();
  for (const { month, rows, older } of months) {
    const known = sums.get(month);
    sums.set(month, { month, rows: rows + (known?.rows ?? 0), older: older + (known?.older ?? 0) });
  }
  return [...sums.values()];
}
