import { useWords } from '@renderer/components/language/language-context';
import { Panel } from '@renderer/components/Panel';
import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import { proposeOwnField } from '@renderer/data/workbook-door/propose-own-field';
import {
  isDoubtful,
  matchAnew,
  matchAsBefore,
  namesCustomers,
  type SheetChoice,
  setColumnField,
  setColumnUnit,
  setNewField,
} from '@renderer/data/workbook-door/sheet-choices';
import type { SheetPeek } from '@shared/domain/sheets/cell';
import { workbooksWords } from '@shared/words/workbooks';
import { useEffect, useRef } from 'react';
import { useGrowing } from '../use-growing';
import { ColumnLine } from './ColumnLine';
import { RememberedLine } from './RememberedLine';

interface Props {
  readonly door: WorkbookDoor;
  readonly choice: SheetChoice;
  readonly peek: SheetPeek;
  readonly file: string;
  /** Column under the cursor of the sheet; brought into view. */
  readonly focus: number;
}

/** Lines in the first frame; each is two lists to choose from. */
const linesAtFirst = 4;

/** Step 3: what each column becomes, how that was found, and in which unit. */
export function ColumnsSide({ door, choice, peek, file, focus }: Props) {
  const words = useWords(workbooksWords);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-column="${focus}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [focus]);
  const { plan, taken } = choice;
  const drawn = useGrowing(`${choice.index}`, true, linesAtFirst);
  if (plan === null || !taken) {
    return (
      <Panel title={words.columnsTitle(choice.name)}>
        <p className="bb-muted">{words.sheetLeftOut}</p>
      </Panel>
    );
  }
  const used = new Map(
    plan.columns.flatMap(({ fieldKey, letter }) => (fieldKey ? [[fieldKey, letter]] : [])),
  );
  const takenColumns = plan.columns.filter(({ fieldKey }) => fieldKey !== null).length;
  return (
    <Panel
      title={words.columnsTitle(choice.name)}
      aside={<span className="bb-muted">{words.columnsFacts(takenColumns, plan.columns.length)}</span>}
      className="bb-mapping"
      testId="step-columns-panel"
    >
      {namesCustomers(plan) ? null : (
        <p className="bb-door-hint" role="alert">
          {words.needName}
        </p>
      )}
      <RememberedLine
        choice={choice}
        onAnew={() => door.choose(choice.index, (known) => matchAnew(known, peek, file))}
        onBefore={() => door.choose(choice.index, matchAsBefore)}
      />
      <ul className="bb-mapping-list" ref={list}>
        {plan.columns.slice(0, drawn).map((column) => (
          <ColumnLine
            key={column.index}
            column={column}
            kind={plan.kind}
            used={used}
            isDoubtful={isDoubtful(column)}
            isFocused={column.index === focus}
            onField={(key) => door.choose(choice.index, (known) => setColumnField(known, column.index, key))}
            propose={() => proposeOwnField(plan, peek, column)}
            onNewField={(field) =>
              door.choose(choice.index, (known) => setNewField(known, column.index, field))
            }
            onUnit={(unit) => door.choose(choice.index, (known) => setColumnUnit(known, column.index, unit))}
          />
        ))}
      </ul>
    </Panel>
  );
}
