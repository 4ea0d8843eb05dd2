import { FailureNotice } from '@renderer/components/FailureNotice';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import type { DoorRow } from '@renderer/data/workbook-door/door-protocol';
import type { OpenWorkbookState } from '@renderer/data/workbook-door/door-state';
import type { SheetChoice } from '@renderer/data/workbook-door/sheet-choices';
import { letterOf } from '@shared/domain/sheets/plan';
import { workbooksWords } from '@shared/words/workbooks';
import { CellDetail } from './CellDetail';
import { CountTable } from './CountTable';
import { ProblemList } from './ProblemList';

interface Props {
  readonly open: OpenWorkbookState;
  readonly choice: SheetChoice;
  /** The row under the cursor. */
  readonly row: DoorRow | undefined;
  readonly column: number;
  readonly onGo: (sheet: number, row: number, column: number) => void;
  readonly onClose: () => void;
}

/** Step 4: what will happen, and everything worth a look before it does. */
export function CheckSide({ open, choice, row, column, onGo, onClose }: Props) {
  const words = useWords(workbooksWords);
  const formats = useFormats();
  const { check } = open;
  const { answer } = check;
  if (check.failure !== null) return <FailureNotice failure={check.failure} />;
  if (answer === null) {
    return (
      <Panel testId="checking">
        <ProgressPanel title={words.checking} done={check.done} total={check.total || null} />
      </Panel>
    );
  }
  const checked = answer.sheets.find(({ index }) => index === choice.index);
  const rows = answer.outcome.sheets.reduce((sum, { read }) => sum + read, 0);
  return (
    <>
      <Panel title={words.willHappen} testId="check-counts">
        <CountTable sheets={answer.outcome.sheets} current={choice.name} />
        <p className="bb-door-note">{words.blanksKept}</p>
      </Panel>
      {row === undefined || choice.plan === null ? null : (
        <CellDetail
          sheet={choice.index}
          plan={choice.plan}
          row={row}
          column={column}
          problems={checked?.problems ?? []}
          onGo={onGo}
          onClose={onClose}
        />
      )}
      {checked === undefined ? null : (
        <ProblemList
          problems={checked.problems}
          total={Math.max(checked.problems.length, checked.totals.problems - 1)}
          current={{ row: row?.number ?? -1, letter: letterOf(column) }}
          onGo={(line) => {
            const at = choice.plan?.columns.find(({ letter }) => letter === line.column)?.index ?? 0;
            onGo(choice.index, line.row, at);
          }}
        />
      )}
      <p className="bb-door-note bb-door-last">
        {words.undoNote}{' '}
        {words.readFacts(formats.count(rows), Math.max(0.1, answer.milliseconds / 1000).toFixed(1))}
      </p>
    </>
  );
}
