import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useSession } from '@renderer/data/session-context';
import { type KeptApart, keepApart } from '@shared/domain/duplicates/kept-apart';
import { calledName } from '@shared/domain/merging/merge-customers';
import { duplicatesWords } from '@shared/words/duplicates';
import { Button } from 'antd';

/** Decisions are few; more than this many the list does not draw at once. */
const shownAtMost = 200;

/** Pairs that were said to be different, the latest first, and the way to take that back. */
export function ApartList({ apart }: { readonly apart: ReadonlyMap<string, KeptApart> }) {
  const words = useWords(duplicatesWords);
  const formats = useFormats();
  const session = useSession();
  const decisions = [...apart.values()].toSorted((left, right) => (left.at < right.at ? 1 : -1));
  const nameAt = (id: string) => {
    const record = session.customers.get(id);
    return record === undefined ? words.gone : calledName(record) || words.nameless;
  };
  const compareAgain = async ({ left, right }: KeptApart) => {
    const drafted = keepApart(session.customers, session.settings, {
      pair: [left, right],
      apart: false,
      at: new Date().toISOString(),
      by: session.actor,
    });
    const made = drafted.ok ? await session.commit(drafted.value) : drafted;
    if (!made.ok) tellFailure(made);
  };
  return (
    <ul className="bb-dup-apart" aria-label={words.apartTitle} data-testid="kept-apart">
      {decisions.slice(0, shownAtMost).map((decision) => {
        const [one, other] = [nameAt(decision.left), nameAt(decision.right)];
        return (
          <li key={decision.id}>
            <span>
              {one} <span className="bb-muted">≠</span> {other}
            </span>
            <span className="bb-muted">
              {decision.by} · {formats.moment(decision.at)}
            </span>
            <Button
              size="small"
              aria-label={words.compareAgainOf(one, other)}
              disabled={one === words.gone || other === words.gone}
              onClick={() => void compareAgain(decision)}
            >
              {words.compareAgain}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
