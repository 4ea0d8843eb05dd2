import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import type { DoorRow, RowFilter } from '@renderer/data/workbook-door/door-protocol';
import type { OpenWorkbookState } from '@renderer/data/workbook-door/door-state';
import type { SheetChoice } from '@renderer/data/workbook-door/sheet-choices';
import type { SheetPeek } from '@shared/domain/sheets/cell';
import { workbooksWords } from '@shared/words/workbooks';
import type { KeyboardEvent, RefObject } from 'react';
import type { CellEditing, CellUnder } from '../check/use-cell-editor';
import { FilterBar } from './FilterBar';
import type { SheetCursor } from './move-cursor';
import { SheetFoot } from './SheetFoot';
import { SheetTabs } from './SheetTabs';
import { SheetView } from './SheetView';

interface Props {
  readonly door: WorkbookDoor;
  readonly open: OpenWorkbookState;
  readonly choice: SheetChoice;
  readonly peek: SheetPeek;
  readonly filter: RowFilter;
  readonly cursor: SheetCursor | null;
  readonly masked: boolean;
  readonly onMasked: (masked: boolean) => void;
  readonly onSheet: (index: number) => void;
  readonly onFilter: (filter: RowFilter) => void;
  readonly onCursor: (cursor: SheetCursor) => void;
  readonly onRow: (row: DoorRow | undefined) => void;
  readonly onHeader: ((row: number, extend: boolean) => void) | undefined;
  readonly onAdjust: () => void;
  readonly editing: CellEditing | undefined;
  readonly onKey: ((event: KeyboardEvent, cell: CellUnder | null) => boolean) | undefined;
  readonly root: RefObject<HTMLDivElement | null>;
}

/** The sheet in view with its tabs above and what was recognised below. */
export function SheetPanel(props: Props) {
  const { door, open, choice, peek, filter, cursor, masked } = props;
  const { onSheet, onFilter, onCursor, onRow, onMasked } = props;
  const words = useWords(workbooksWords);
  const { check } = open;
  const checked = check.answer?.sheets.find(({ index }) => index === choice.index);
  const changes = checked?.totals.changes ?? 0;
  return (
    <section className="bb-panel bb-sheet" aria-label={words.sheetTable(choice.name)}>
      <div className="bb-sheet-bar">
        <SheetTabs open={open} onSheet={onSheet} />
        <div className="bb-sheet-filters">
          {open.step === 'check' && checked !== undefined && choice.taken ? (
            <FilterBar filter={filter} totals={checked.totals} onFilter={onFilter} />
          ) : null}
          <button
            type="button"
            className="bb-icon-button"
            aria-label={masked ? words.showFull : words.hideFull}
            title={masked ? words.showFull : words.hideFull}
            aria-pressed={!masked}
            onClick={() => onMasked(!masked)}
          >
            <Icon name={masked ? 'eyeOff' : 'eye'} />
          </button>
        </div>
      </div>
      <SheetView
        key={choice.index}
        door={door}
        peek={peek}
        plan={choice.plan}
        taken={choice.taken}
        filter={filter}
        version={check.version}
        masked={masked}
        comparing={changes > 0}
        cursor={cursor}
        onCursor={onCursor}
        onRow={onRow}
        onHeader={props.onHeader}
        editing={props.editing}
        onKey={props.onKey}
        root={props.root}
      />
      <SheetFoot
        choice={choice}
        checked={checked}
        check={check}
        isPickingHeader={props.onHeader !== undefined}
        isRepairing={props.editing !== undefined}
        onAdjust={props.onAdjust}
      />
    </section>
  );
}
