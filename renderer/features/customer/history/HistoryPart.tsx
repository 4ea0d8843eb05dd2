import { FailureNotice } from '@renderer/components/FailureNotice';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { formatRoute } from '@renderer/components/route/route';
import { useMay } from '@renderer/data/access/use-access';
import { useCustomerHistory } from '@renderer/data/history/use-customer-history';
import { useImprovementsOf } from '@renderer/data/improvements/use-improvements';
import { useRelations } from '@renderer/data/relations/use-relations';
import { wallTimeOf } from '@shared/domain/kernel/hybrid-clock';
import type { CustomerRecord } from '@shared/domain/records/records';
import { customerPageWords } from '@shared/words/customer-page';
import { safetyWords } from '@shared/words/safety';
import { useEffect, useRef, useState } from 'react';
import { Part } from '../Part';
import { HistoryItem } from './HistoryItem';
import './history.css';

interface Props {
  readonly record: CustomerRecord;
}

/** Every change that touched the customer, the newest first; read when the part comes into view. */
export function HistoryPart({ record }: Props) {
  const words = useWords(customerPageWords);
  const safety = useWords(safetyWords);
  const mayRestore = useMay('restore');
  const formats = useFormats();
  const { index } = useRelations();
  const mark = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    const { current } = mark;
    if (current === null) return;
    const watch = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  const { improvements } = useImprovementsOf(record.id);
  const related = [...index.of(record.id), ...(improvements ?? [])].map(({ id }) => id);
  const history = useCustomerHistory(record.id, related, isSeen);
  const { entries, since, progress, hasMore, failure } = history;
  return (
    <Part
      part="history"
      title={words.history}
      testId="customer-history"
      sub={
        since === null ? undefined : words.since(formats.moment(new Date(wallTimeOf(since)).toISOString()))
      }
    >
      <div ref={mark} />
      {mayRestore ? (
        <a
          className="bb-link"
          href={formatRoute('safety', { customer: record.id })}
          data-testid="restore-as-of"
        >
          {safety.restoreOneFrom}
        </a>
      ) : null}
      {failure === null ? null : <FailureNotice failure={failure} />}
      <ol className="bb-history">
        {entries.map((entry) => (
          <HistoryItem key={entry.seq} entry={entry} customerId={record.id} />
        ))}
      </ol>
      {progress === null &&
      isSeen &&
      entries.length === 0 &&
      !hasMore &&
      failure === null &&
      since !== null ? (
        <p className="bb-muted">{words.noHistory}</p>
      ) : null}
      {progress === null ? (
        hasMore ? (
          <button type="button" className="bb-link bb-part-more" onClick={history.readMore}>
            {entries.length === 0 ? words.readOn : words.older}
          </button>
        ) : null
      ) : (
        <p className="bb-history-progress" role="status">
          {words.readingHistory(formats.count(progress.done))}
          <button type="button" className="bb-link" onClick={history.stop}>
            {words.stop}
          </button>
        </p>
      )}
    </Part>
  );
}
