import { useWords } from '@renderer/components/language/language-context';
import { useChangeWords } from '@renderer/components/language/use-change-words';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { useHistoryState, useSession } from '@renderer/data/session-context';
import { wallTimeOf } from '@shared/domain/kernel/hybrid-clock';
import { settingsWords } from '@shared/words/settings';
import { PrintedFields } from './PrintedFields';

const shownAtMost = 50;

/** What was changed last, newest first: what, when, by whom. */
export function RecentPanel() {
  const words = useWords(settingsWords);
  const formats = useFormats();
  const describe = useChangeWords();
  const session = useSession();
  // Drawn again with every change.
  useHistoryState();
  const recent = [...session.recentChanges()].reverse().slice(0, shownAtMost);
  return (
    <Panel title={words.recent} testId="recent-changes">
      {recent.length === 0 ? (
        <p className="bb-muted">{words.noChanges}</p>
      ) : (
        <ol className="bb-settings-changes">
          {recent.map((change) => (
            <li key={change.id}>
              <time>{formats.moment(new Date(wallTimeOf(change.clock)).toISOString()).slice(5)}</time>
              <span>
                {describe(change.label)}
                {change.label.kind === 'printed' ? <PrintedFields fields={change.label.fields} /> : null}
              </span>
              <span>{change.actor}</span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
