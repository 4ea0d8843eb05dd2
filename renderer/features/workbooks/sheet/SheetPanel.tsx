import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import type { DoorRow, RowFilter } from '@renderer/data/workbook-door/door-protocol';
import type { OpenWorkbookState } from '@renderer/data/workbook-door/door-state';
import type { SheetChoice } from '@renderer/data/workbook-door/sheet-choices';
import type { SheetPeek } from '@shared/domain/sheets/cell';
import { workbooksWords } from '@shared/words/workbooks';
import { Button } from 'antd';
import { useState } from 'react';
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
  readonly onSheet: (index: number) => void;
  readonly onFilter: (filter: RowFilter) => void;
  readonly onCursor: (cursor: SheetCursor) => void;
  readonly onRow: (row: DoorRow | undefined) => void;
  readonly onHeader: ((row: number, extend: boolean) => void) | undefined;
  readonly onAdjust: () => void;
}

/** The sheet in view with its tabs above and what was recognised below. */
export function SheetPanel(props: Props) {
  const { door, open, choice, peek, filter, cursor, onSheet, onFilter, onCursor, onRow } = props;
  const words = useWords(workbooksWords);
  const formats = useFormats();
  const [masked, setMasked] = useState(true);
  const { check } = open;
  const checked = check.answer?.sheets.find(({ index }) => index === choice.index);
  // The header row is shown above the problems and is none itself.
  const problems = Math.max(0, (checked?.totals.problems ?? 0) - 1);
  const changes = checked?.totals.changes ?? 0;
  const toggle = (wanted: RowFilter) => onFilter(filter === wanted ? 'all' : wanted);
  return (
    <section className="bb-panel bb-sheet" aria-label={words.sheetTable(choice.name)}>
      <div className="bb-sheet-bar">
        <SheetTabs open={open} onSheet={onSheet} />
        <div className="bb-sheet-filters">
          {problems > 0 ? (
            <Button
              size="small"
              aria-pressed={filter === 'problems'}
              className="bb-toggle"
              data-testid="only-problems"
              onClick={() => toggle('problems')}
            >
              {words.onlyProblems(formats.count(problems))}
            </Button>
          ) : null}
          {changes > 0 ? (
            <Button
              size="small"
              aria-pressed={filter === 'changes'}
              className="bb-toggle"
              data-testid="only-changes"
              onClick={() => toggle('changes')}
            >
              {words.onlyChanges(formats.count(changes))}
            </Button>
          ) : null}
          <button
            type="button"
            className="bb-icon-button"
            aria-label={masked ? words.showFull : words.hideFull}
            title={masked ? words.showFull : words.hideFull}
            aria-pressed={!masked}
            onClick={() => setMasked(!masked)}
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
      />
      <SheetFoot
        choice={choice}
        checked={checked}
        check={check}
        isPickingHeader={props.onHeader !== undefined}
        onAdjust={props.onAdjust}
      />
    </section>
  );
}
