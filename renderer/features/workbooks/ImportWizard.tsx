import { FailureNotice } from '@renderer/components/FailureNotice';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Page } from '@renderer/components/Page';
import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import type { DoorRow, RowFilter } from '@renderer/data/workbook-door/door-protocol';
import {
  choiceInView,
  currentPlan,
  type DoorState,
  findObstacle,
  listSettled,
  type OpenWorkbookState,
  peekOf,
} from '@renderer/data/workbook-door/door-state';
import { moveHeader } from '@renderer/data/workbook-door/sheet-choices';
import { workbooksWords } from '@shared/words/workbooks';
import { useCallback, useState } from 'react';
import { CheckSide } from './check/CheckSide';
import type { SheetCursor } from './sheet/move-cursor';
import { SheetPanel } from './sheet/SheetPanel';
import { ColumnsSide } from './steps/ColumnsSide';
import { FileSide } from './steps/FileSide';
import { StepBar } from './steps/StepBar';
import { TableSide } from './steps/TableSide';
import { WizardActions } from './WizardActions';
import { WritingSide } from './WritingSide';

interface Props {
  readonly door: WorkbookDoor;
  readonly state: DoorState;
  readonly open: OpenWorkbookState;
}

/** The four steps of an import, the sheet itself always in view. */
export function ImportWizard({ door, state, open }: Props) {
  const words = useWords(workbooksWords);
  const formats = useFormats();
  const [filter, setFilter] = useState<RowFilter>('all');
  const [cursor, setCursor] = useState<SheetCursor | null>(null);
  const [row, setRow] = useState<DoorRow | undefined>(undefined);
  const { step, sheet, check } = open;
  const choice = choiceInView(open);
  const peek = peekOf(open, sheet);
  const isWriting = state.stage === 'writing';
  const plan = currentPlan(open);

  const showSheet = (index: number) => {
    setCursor(null);
    setFilter('all');
    door.showSheet(index);
  };
  const goToRow = useCallback(
    async (index: number, number: number, column: number) => {
      if (door.get().open?.sheet !== index) door.showSheet(index);
      setFilter('all');
      const position = await door.locate({ sheet: index, filter: 'all', row: number });
      if (position >= 0) setCursor({ position, column });
    },
    [door],
  );
  const setHeader = (number: number, extend: boolean) => {
    if (choice === undefined || peek === undefined) return;
    const was = choice.plan?.headerRows ?? [];
    const from = extend ? Math.min(was[0] ?? number, number) : number;
    const to = extend ? Math.max(was.at(-1) ?? number, number) : number;
    door.choose(sheet, (known) => moveHeader(known, peek, open.peek.file, from, to));
  };
  if (choice === undefined || peek === undefined) return null;
  const hidden = open.peek.sheets.filter(({ visibility }) => visibility !== 'visible').length;
  return (
    <Page
      name="workbooks"
      title={words.importTitle}
      sub={words.fileFacts(open.peek.file, formats.count(open.peek.sheets.length), hidden)}
      actions={isWriting ? undefined : <WizardActions door={door} open={open} plan={plan} />}
    >
      <StepBar
        current={step}
        settled={listSettled(open)}
        obstacle={findObstacle(plan) !== null}
        isOff={isWriting}
        onGo={(next) => door.goTo(next)}
      />
      {state.failure === null ? null : (
        <div className="bb-door-failure">
          <FailureNotice failure={state.failure} />
        </div>
      )}
      <div className="bb-door-body" data-step={step}>
        <SheetPanel
          door={door}
          open={open}
          choice={choice}
          peek={peek}
          filter={filter}
          cursor={cursor}
          onSheet={showSheet}
          onFilter={(next) => {
            setCursor(null);
            setFilter(next);
          }}
          onCursor={setCursor}
          onRow={setRow}
          onHeader={step === 'table' && !isWriting ? setHeader : undefined}
          onAdjust={() => door.goTo('table')}
        />
        <div className="bb-door-side">
          {isWriting ? (
            <WritingSide door={door} state={state} check={check} />
          ) : step === 'file' ? (
            <FileSide door={door} state={state} open={open} />
          ) : step === 'table' ? (
            <TableSide door={door} open={open} choice={choice} peek={peek} onHeader={setHeader} />
          ) : step === 'columns' ? (
            <ColumnsSide door={door} choice={choice} focus={cursor?.column ?? -1} />
          ) : (
            <CheckSide
              open={open}
              choice={choice}
              row={cursor === null ? undefined : row}
              column={cursor?.column ?? -1}
              onGo={(index, number, column) => void goToRow(index, number, column)}
              onClose={() => setCursor(null)}
            />
          )}
        </div>
      </div>
    </Page>
  );
}
