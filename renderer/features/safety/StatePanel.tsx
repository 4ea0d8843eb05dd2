import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import type { CareView } from '@renderer/data/book/session/care-board';
import { useCustomers } from '@renderer/data/session-context';
import type { CareFinding } from '@shared/domain/care/self-check';
import { wallTimeOf } from '@shared/domain/kernel/hybrid-clock';
import { safetyWords } from '@shared/words/safety';
import type { ReactNode } from 'react';
import { formatBytes } from './format-bytes';
import { RehearsalFact, VerifyFact } from './ReportFacts';

interface Props {
  readonly view: CareView;
}

/** What is known of the book's safety, a line each, with a mark that says whether it is well. */
export function StatePanel({ view }: Props) {
  const words = useWords(safetyWords);
  const formats = useFormats();
  const customers = useCustomers();
  const { state, facts, findings, checkMs } = view;
  if (state === null || facts === null) return <Panel title={words.present}>{null}</Panel>;
  const has = (...wanted: CareFinding[]) => wanted.some((finding) => findings.includes(finding));
  const newest = facts.snapshots.at(-1);
  const since = facts.seq - (newest?.seq ?? 0);
  const records = state.lastVerify?.records ?? 0;
  return (
    <Panel title={words.present} testId="safety-state">
      <ul className="bb-safety-state">
        <Line
          mark={has('snapshotOld') ? 'warn' : newest === undefined ? 'none' : 'good'}
          name={words.lastSnapshot}
        >
          <b>
            {newest === undefined
              ? words.noSnapshot
              : formats.moment(new Date(wallTimeOf(newest.name)).toISOString())}
          </b>
          {newest === undefined ? null : (
            <span>{words.snapshotsKept(formats.count(facts.snapshots.length))}</span>
          )}
        </Line>
        <Line
          mark={has('backupNever', 'backupOld') ? 'bad' : has('backupFailed') ? 'warn' : 'good'}
          name={words.lastBackup}
          testId="state-backup"
        >
          <b>{state.lastBackup === null ? words.never : formats.moment(state.lastBackup.at)}</b>
          <span>
            {state.lastBackup === null
              ? words.neverNote
              : `${state.lastBackup.name} · ${formatBytes(state.lastBackup.bytes)}`}
          </span>
          {state.lastFailure === null ? null : (
            <span className="bb-safety-bad">
              {words.backupFailedAt(formats.moment(state.lastFailure.at))}
            </span>
          )}
        </Line>
        <Line mark="none" name={words.journal}>
          <b>
            {since <= 0
              ? words.journalNone
              : words.journalSince(formats.count(since), formatBytes(state.journalBytes))}
          </b>
          <span>{words.journalTotal(formatBytes(state.journalTotal))}</span>
        </Line>
        <Line mark={has('pagesDiffer') ? 'bad' : 'good'} name={words.content}>
          <b>{words.contentOf(formats.count(customers.all().length), formats.count(facts.pages))}</b>
          {has('pagesDiffer') ? (
            <span className="bb-safety-bad">{words.pagesDiffer(formats.count(facts.storedPages))}</span>
          ) : records === 0 ? null : (
            <span>{words.recordsCounted(formats.count(records))}</span>
          )}
        </Line>
        <Line
          mark={state.lastRehearsal === null ? 'none' : state.lastRehearsal.sound ? 'good' : 'bad'}
          name={words.lastRehearsal}
          testId="state-rehearsal"
        >
          <RehearsalFact report={state.lastRehearsal} />
        </Line>
        <Line
          mark={state.lastVerify === null ? 'none' : state.lastVerify.sound ? 'good' : 'bad'}
          name={words.lastVerify}
          testId="state-verify"
        >
          <VerifyFact report={state.lastVerify} />
        </Line>
        <Line mark={has('spaceShort') ? 'bad' : 'good'} name={words.space}>
          <b>{state.freeBytes === null ? '—' : words.spaceHere(formatBytes(state.freeBytes))}</b>
          {has('spaceShort') ? <span className="bb-safety-bad">{words.spaceShort}</span> : null}
          {state.destinationFree === null ? null : (
            <span>{words.spaceThere(formatBytes(state.destinationFree))}</span>
          )}
        </Line>
        {checkMs === null ? null : (
          <Line mark="good" name={words.selfCheck}>
            <span>{words.selfCheckTook(formats.count(checkMs))}</span>
          </Line>
        )}
      </ul>
    </Panel>
  );
}

interface LineProps {
  readonly mark: 'good' | 'warn' | 'bad' | 'none';
  readonly name: string;
  readonly testId?: string;
  readonly children: ReactNode;
}

function Line({ mark, name, testId, children }: LineProps) {
  return (
    <li data-mark={mark} data-testid={testId}>
      <span className="bb-safety-mark" aria-hidden="true">
        {mark === 'none' ? null : <Icon name={mark === 'good' ? 'check' : 'warning'} size={14} />}
      </span>
      <span className="bb-safety-name">{name}</span>
      <span className="bb-safety-fact">{children}</span>
    </li>
  );
}
