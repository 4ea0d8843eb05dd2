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
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { CheckSide } from './check/CheckSide';
import { useCellEditor } from './check/use-cell-editor';
import { useCheckKeys } from './check/use-check-keys';
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
  const [masked, setMasked] = useState(true);
  const root = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLDivElement>(null);
  const { step, sheet, check } = open;
  const choice = choiceInView(open);
  const peek = peekOf(open, sheet);
  const isWriting = state.stage === 'writing';
  const plan = currentPlan(open);

  const latestFilter = useRef(filter);
  latestFilter.current = filter;
  const goToRow = useCallback(
    async (index: number, number: number, column: number) => {
      if (door.get().open?.sheet !== index) door.showSheet(index);
      const here = await door.ask.locate({ sheet: index, filter: latestFilter.current, row: number });
      if (here >= 0) {
        setCursor({ position: here, column });
        return;
      }
      setFilter('all');
      const position = await door.ask.locate({ sheet: index, filter: 'all', row: number });
      if (position >= 0) setCursor({ position, column });
    },
    [door],
  );
  const isChecking = step === 'check' && !isWriting && check.answer !== null;
  const editing = useCellEditor(door, sheet, choice?.plan ?? null, (across) => {
    root.current?.focus({ preventScroll: true });
    if (across !== 0) setCursor((was) => was && { ...was, column: Math.max(0, was.column + across) });
  });
  const onKey = useCheckKeys({
    door,
    sheet,
    editing,
    onGo: (number, column) => void goToRow(sheet, number, column),
    onSide: () => focusFirst(side.current),
  });
  // What was tried again may show other rows: the cursor stays on its own.
  const cursorRow = row?.number;
  useEffect(() => {
    if (check.version === 0 || cursorRow === undefined || filter === 'all') return;
    let isStale = false;
    void door.ask.locate({ sheet, filter, row: cursorRow }).then((position) => {
      if (!isStale && position >= 0) setCursor((was) => was && { ...was, position });
    });
    return () => {
      isStale = true;
    };
  }, [door, sheet, filter, cursorRow, check.version]);

  const showSheet = (index: number) => {
    setCursor(null);
    setFilter('all');
    door.showSheet(index);
  };
  const setHeader = (number: number, extend: boolean) => {
    if (choice === undefined || peek === undefined) return;
    const was = choice.plan?.headerRows ?? [];
    const from = extend ? Math.min(was[0] ?? number, number) : number;
    const to = extend ? Math.max(was.at(-1) ?? number, number) : number;
    door.choose(sheet, (known) => moveHeader(known, peek, open.peek.file, from, to));
  };
  const leaveSide = (event: KeyboardEvent) => {
    if (event.key !== 'F6' && event.key !== 'Escape') return;
    if (event.defaultPrevented || step !== 'check') return;
    event.preventDefault();
    root.current?.focus({ preventScroll: true });
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
          masked={masked}
          onMasked={setMasked}
          onHeader={step === 'table' && !isWriting ? setHeader : undefined}
          onAdjust={() => door.goTo('table')}
          editing={isChecking && choice.taken ? editing : undefined}
          onKey={isChecking && choice.taken ? onKey : undefined}
          root={root}
        />
        <section className="bb-door-side" aria-label={words.sideTitle} ref={side} onKeyDown={leaveSide}>
          {isWriting ? (
            <WritingSide door={door} state={state} check={check} />
          ) : step === 'file' ? (
            <FileSide door={door} state={state} open={open} />
          ) : step === 'table' ? (
            <TableSide door={door} open={open} choice={choice} peek={peek} />
          ) : step === 'columns' ? (
            <ColumnsSide
              door={door}
              choice={choice}
              peek={peek}
              file={open.peek.file}
              focus={cursor?.column ?? -1}
            />
          ) : (
            <CheckSide
              door={door}
              open={open}
              choice={choice}
              row={cursor === null ? undefined : row}
              column={cursor?.column ?? -1}
              masked={masked}
              editing={editing}
              onGo={(index, number, column) => {
                // The cell is there to be edited: F2 and the arrows go on from it.
                root.current?.focus({ preventScroll: true });
                void goToRow(index, number, column);
              }}
              onClose={() => setCursor(null)}
            />
          )}
        </section>
      </div>
    </Page>
  );
}

/** Gives the keyboard to what can be done about the cell, or else to the first thing in the panel. */
function focusFirst(side: HTMLElement | null): void {
  const controls = 'button, input, select, textarea, a[href]';
  const detail = side?.querySelector('[data-testid=detail] .bb-door-buttons, [data-testid=same-customer]');
  (detail ?? side)?.querySelector<HTMLElement>(controls)?.focus();
}
