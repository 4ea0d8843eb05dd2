import { IfMay, IfMayRun } from '@renderer/components/access/IfMay';
import { EmptyState } from '@renderer/components/EmptyState';
import { FailureNotice } from '@renderer/components/FailureNotice';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { navigate } from '@renderer/components/route/use-route';
import { readToday } from '@renderer/data/current-period';
import { askForNewcomer } from '@renderer/data/find/newcomer';
import { useSession } from '@renderer/data/session-context';
import { useSliced } from '@renderer/data/stages/use-sliced';
import { useTouches } from '@renderer/data/stages/use-touches';
import { textOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import {
  type GradeProposal,
  numberAllProspects,
  proposeGrade,
} from '@shared/domain/stages/prospect-commands';
import type { StageRules } from '@shared/domain/stages/stage-rules';
import { cardReadOnKey, planReading, type Reading, type Touches } from '@shared/domain/stages/touches';
import { stagesWords } from '@shared/words/stages';
import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { GradingList } from './GradingList';
import { ProspectList } from './ProspectList';
import { ReadingList } from './ReadingList';
import { useCommit } from './use-commit';

/** A prospect with all its list shows. */
export interface ProspectRow {
  readonly record: CustomerRecord;
  readonly touches: Touches;
  readonly reading: Reading;
  readonly proposal: GradeProposal;
}

interface Props {
  readonly records: readonly CustomerRecord[];
  readonly rules: StageRules;
}

type Which = 'all' | 'due' | 'grading';

/** Prospects: all of them, the cards to be read today, and who would be graded anew this week. */
export function ProspectsTab({ records, rules }: Props) {
  const words = useWords(stagesWords);
  const formats = useFormats();
  const session = useSession();
  const committing = useCommit();
  const touches = useTouches();
  const [which, setWhich] = useState<Which>('all');
  const today = readToday();
  const basis = useMemo(() => (touches.isOpen ? { touches, rules, today } : null), [touches, rules, today]);
  const rows = useSliced(records, (record) => makeRow(record, touches.of(record.id), rules, today), basis);
  const ordered = useMemo(() => (rows ?? []).toSorted(compareRows), [rows]);
  const due = useMemo(
    () =>
      ordered
        .filter(({ reading }) => reading.overdue >= 0)
        .toSorted((left, right) => right.reading.overdue - left.reading.overdue),
    [ordered],
  );
  const changes = useMemo(() => ordered.filter(({ proposal }) => proposal.from !== proposal.to), [ordered]);
  const unnumbered = useMemo(
    () => records.filter((record) => textOf(record, 'prospectNo') === undefined).length,
    [records],
  );
  if (touches.failure !== null) return <FailureNotice failure={touches.failure} />;
  if (rows === null) return <p className="bb-stage-wait">{words.opening}</p>;
  if (records.length === 0)
    return (
      <EmptyState
        icon="person"
        title={words.noProspects}
        text={words.noProspectsText}
        actions={
          <IfMay right="editCustomers">
            <Button
              type="primary"
              onClick={() => {
                navigate('customers');
                askForNewcomer({});
              }}
            >
              {words.newCustomer}
            </Button>
          </IfMay>
        }
      />
    );
  return (
    <>
      <div className="bb-stage-bar">
        <Segmented<Which>
          aria-label={words.whichProspects}
          value={which}
          options={[
            { value: 'all', label: words.allProspects(formats.count(rows.length)) },
            { value: 'due', label: words.dueCards(formats.count(due.length)) },
            { value: 'grading', label: words.regrading(formats.count(changes.length)) },
          ]}
          onChange={setWhich}
        />
        {unnumbered === 0 ? null : (
          <span className="bb-second" data-testid="unnumbered">
            {words.unnumbered(formats.count(unnumbered))}{' '}
            <IfMayRun command="numberProspects">
              <button
                type="button"
                className="bb-link"
                disabled={committing.isBusy}
                onClick={() =>
                  void committing.run(numberAllProspects(session.customers, rules, today), words.numbered)
                }
              >
                {words.giveNumbers}
              </button>
            </IfMayRun>
          </span>
        )}
      </div>
      {which === 'all' ? (
        <ProspectList rows={ordered} />
      ) : which === 'due' ? (
        <ReadingList rows={due} rules={rules} />
      ) : (
        <GradingList rows={changes} />
      )}
    </>
  );
}

function makeRow(record: CustomerRecord, touches: Touches, rules: StageRules, today: string): ProspectRow {
  const reading = planReading(
    { grade: record.prospectGrade, readOn: record[cardReadOnKey], contactOn: touches.last },
    today,
    rules.rhythm,
  );
  return { record, touches, reading, proposal: proposeGrade(record, touches.count, rules) };
}

/** By grade, then by score, the highest first. */
function compareRows({ proposal: left }: ProspectRow, { proposal: right }: ProspectRow): number {
  const [one, other] = [left.from ?? 'D', right.from ?? 'D'];
  if (one !== other) return one < other ? -1 : 1;
  return right.scored.score - left.scored.score;
}
