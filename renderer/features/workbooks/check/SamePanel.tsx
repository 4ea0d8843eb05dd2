import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import type { DoorRow, RowInspection, SameCustomer } from '@renderer/data/workbook-door/door-protocol';
import type { OpenWorkbookState } from '@renderer/data/workbook-door/door-state';
import { maskValue } from '@shared/domain/fields/mask';
import type { OtherRow, RowDecision } from '@shared/domain/sheets/choices';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import { importCheckWords } from '@shared/words/import-check';
import { useEffect, useId, useState } from 'react';
import { MergeTable } from './MergeTable';
import { listMergeFields } from './merge-fields';

interface Props {
  readonly door: WorkbookDoor;
  readonly open: OpenWorkbookState;
  readonly sheet: number;
  readonly plan: SheetPlan;
  readonly row: DoorRow;
  readonly inspection: RowInspection;
  readonly same: SameCustomer;
  readonly masked: boolean;
  readonly onGo: (sheet: number, row: number, column: number) => void;
}

type Kind = RowDecision['kind'];
const kinds: readonly Kind[] = ['update', 'separate', 'skip', 'merge'];

/** What becomes of the row where nobody says anything. */
function usualKind({ where, isNamesake }: SameCustomer): Kind {
  if (where === 'file') return 'skip';
  return isNamesake === true ? 'separate' : 'update';
}

/** The customer that a row was recognised as, why, and what to do with the row. */
export function SamePanel(props: Props) {
  const { door, open, sheet, plan, row, inspection, same, masked, onGo } = props;
  const words = useWords(importCheckWords);
  const { lang } = useLang();
  const formats = useFormats();
  const name = useId();
  const repeats = useRepeats(door, sheet, open.check.version, same.where === 'file');
  // As it stands now: the worker may still be trying it.
  const decision = plan.decisions?.[row.number];
  const kind = decision?.kind ?? usualKind(same);
  const usualFields = listMergeFields(plan, inspection.values, same.values ?? {}, lang)
    .filter(({ other }) => other === undefined)
    .map(({ key }) => key);
  const fields = decision?.kind === 'merge' ? decision.fields : usualFields;
  const make = (wanted: Kind, otherRow: OtherRow | undefined, taken: readonly string[]): RowDecision => {
    const over = otherRow === undefined ? {} : { otherRow };
    if (wanted === 'merge') return { kind: 'merge', fields: taken, ...over };
    return wanted === 'update' ? { kind: 'update', ...over } : { kind: wanted };
  };
  const decide = (wanted: Kind, taken = fields) =>
    door.decide(sheet, new Map([[row.number, make(wanted, same.otherRow, taken)]]));
  const decideAll = () =>
    door.decide(sheet, new Map(repeats.map(({ row: at, other }) => [at, make(kind, other, fields)])));
  const note = kind === 'update' ? words[`doneNote_update_${same.where}`] : words[`doneNote_${kind}`];
  const { otherRow } = same;
  return (
    <Panel
      title={words.decisionTitle}
      testId="same-customer"
      aside={
        otherRow === undefined ? undefined : (
          <button type="button" className="bb-link" onClick={() => onGo(otherRow.sheet, otherRow.row, 0)}>
            {words.goToRow(`${otherRow.row}`)}
          </button>
        )
      }
    >
      <p className="bb-second">
        {describeSame(same, open, sheet, lang === 'en' ? 'en' : 'zh-CN', words, masked)}
      </p>
      <fieldset className="bb-decision">
        <legend className="bb-hidden-visually">{words.decisionTitle}</legend>
        {kinds.map((one) => (
          <label key={one} data-chosen={one === kind}>
            <input
              type="radio"
              name={name}
              value={one}
              checked={one === kind}
              disabled={one === 'merge' && same.values === null}
              data-testid={`decide-${one}`}
              onChange={() => decide(one)}
              // The choice that holds anyway becomes the person's own by choosing it.
              onClick={() => one === kind && decision === undefined && decide(one)}
            />
            {words[`do_${one}`]}
          </label>
        ))}
      </fieldset>
      <p className="bb-door-note">{same.values === null ? words.mergeUnknown : note}</p>
      {kind === 'merge' && same.values !== null ? (
        <MergeTable
          plan={plan}
          mine={inspection.values}
          other={same.values}
          otherTitle={otherRow === undefined ? words.mergeBook : words.mergeEarlier(`${otherRow.row}`)}
          taken={fields}
          masked={masked}
          onTaken={(taken) => decide('merge', taken)}
        />
      ) : null}
      {decision === undefined ? null : (
        <div className="bb-door-buttons">
          {repeats.length > 1 ? (
            <button type="button" className="bb-link" data-testid="decide-all" onClick={decideAll}>
              {words.allRepeats(formats.count(repeats.length))}
            </button>
          ) : null}
          <button
            type="button"
            className="bb-link"
            onClick={() => door.decide(sheet, new Map([[row.number, null]]))}
          >
            {words.takeBack}
          </button>
        </div>
      )}
    </Panel>
  );
}

function describeSame(
  same: SameCustomer,
  { choices }: OpenWorkbookState,
  sheet: number,
  lang: 'zh-CN' | 'en',
  words: ReturnType<typeof useWords<typeof importCheckWords>>,
  masked: boolean,
): string {
  const on = words[`on_${same.on}`];
  const { otherRow } = same;
  if (otherRow !== undefined) {
    const other = choices.find(({ index }) => index === otherRow.sheet);
    return otherRow.sheet === sheet || other === undefined
      ? words.sameInFile(`${otherRow.row}`, on)
      : words.sameInOther(other.name, `${otherRow.row}`, on);
  }
  const { name, customerNo } = same.values ?? {};
  const number = typeof customerNo === 'string' && masked ? maskValue('plain', customerNo) : customerNo;
  const who = [name, number].filter((part) => part !== undefined).join(lang === 'en' ? ', ' : ' ');
  return same.isNamesake === true ? words.maybeInBook(who, on) : words.sameInBook(who, on);
}

type Repeats = Awaited<ReturnType<WorkbookDoor['ask']['listRepeats']>>;
const noRepeats: Repeats = [];

/** All second rows of the sheet, for deciding about them together. */
function useRepeats(door: WorkbookDoor, sheet: number, version: number, isWanted: boolean): Repeats {
  const [repeats, setRepeats] = useState<Repeats>(noRepeats);
  useEffect(() => {
    if (!isWanted || version < 0) return;
    let isStale = false;
    void door.ask.listRepeats(sheet).then((listed) => {
      if (!isStale) setRepeats(listed);
    });
    return () => {
      isStale = true;
    };
  }, [door, sheet, version, isWanted]);
  return isWanted ? repeats : noRepeats;
}
