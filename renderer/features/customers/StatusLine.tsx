import { useWords } from '@renderer/components/language/language-context';
import { useChangeWords } from '@renderer/components/language/use-change-words';
import { useFormats } from '@renderer/components/language/use-formats';
import type { BookSession } from '@renderer/data/book-session';
import { selectionOf, useSelectedIds } from '@renderer/data/selection';
import { useHistoryState } from '@renderer/data/session-context';
import { customersWords } from '@shared/words/customers';
import { RangeFacts } from './range/RangeFacts';
import { sumAssets } from './sum-assets';

interface Props {
  readonly session: BookSession;
  readonly shown: number;
  readonly total: number;
  /** Customers are still being read for search. */
  readonly reading: boolean;
}

/** Under the grid: how many rows, what the ticked ones add up to, what Ctrl+Z would take back. */
export function StatusLine({ session, shown, total, reading }: Props) {
  const words = useWords(customersWords);
  const formats = useFormats();
  const describe = useChangeWords();
  const { undoable } = useHistoryState();
  const ids = useSelectedIds(session);
  const ticked = Array.from(ids, (id) => session.customers.get(id)).filter((record) => record !== undefined);
  const sums = sumAssets(ticked);
  return (
    <footer className="bb-status" data-testid="customers-status">
      <span>
        {shown === total
          ? words.rows(formats.count(shown))
          : words.rowsOf(formats.count(shown), formats.count(total))}
      </span>
      {reading ? <span className="bb-muted">{words.reading}</span> : null}
      {ids.size === 0 ? null : (
        <>
          <span>
            {words.selected(formats.count(ids.size))}{' '}
            <button type="button" className="bb-link" onClick={() => selectionOf(session).clear()}>
              {words.clearSelection}
            </button>
          </span>
          <span>
            {words.sum} <b>{formats.money(sums.sum)}</b>
          </span>
          {sums.known === 0 ? null : (
            <span>
              {words.average} <b>{formats.money(Math.round(sums.sum / sums.known))}</b> {words.wan}
            </span>
          )}
        </>
      )}
      <RangeFacts session={session} />
      {undoable === null ? null : (
        <span className="bb-status-end">{words.undoHint(describe(undoable.label))}</span>
      )}
    </footer>
  );
}
