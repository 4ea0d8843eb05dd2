import { useLang, useWords } from '@renderer/components/language/language-context';
import { useChangeWords } from '@renderer/components/language/use-change-words';
import { useFormats } from '@renderer/components/language/use-formats';
import type { HistoryEntry } from '@renderer/data/book/engine/customer-history';
import { useSession, useSettings } from '@renderer/data/session-context';
import { wallTimeOf } from '@shared/domain/kernel/hybrid-clock';
import { readAllSchemes } from '@shared/domain/tiers/scheme-commands';
import { customerPageWords } from '@shared/words/customer-page';
import { useMemo, useState } from 'react';
import { describeTouched, type HistoryLine } from './describe-entry';

interface Props {
  readonly entry: HistoryEntry;
  readonly customerId: string;
}

/** Lines shown before the rest is asked for. */
const shownAtFirst = 4;

/** One change: when, by whom, what it was, and each value before and after. */
export function HistoryItem({ entry, customerId }: Props) {
  const words = useWords(customerPageWords);
  const { lang } = useLang();
  const formats = useFormats();
  const describe = useChangeWords();
  const session = useSession();
  const settings = useSettings();
  const [isOpen, setOpen] = useState(false);
  const lines = useMemo(
    () =>
      describeTouched(entry.touched, {
        customerId,
        lang,
        schemes: readAllSchemes(settings),
        customer: (id) => session.customers.get(id),
      }),
    [entry, customerId, lang, settings, session],
  );
  const { header } = entry;
  const shown = isOpen ? lines : lines.slice(0, shownAtFirst);
  return (
    <li className="bb-history-item" data-testid="history-entry">
      <div className="bb-history-top">
        <time>{formats.moment(new Date(wallTimeOf(header.clock)).toISOString())}</time>
        <b>{header.actor}</b>
        <span>{describe(header.label)}</span>
      </div>
      {shown.length === 0 ? null : (
        <dl className="bb-history-lines">
          {shown.map((line) => (
            <div key={line.key}>
              <dt>{line.what}</dt>
              <dd>
                <Values line={line} empty={words.empty} became={words.changedTo} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {lines.length <= shownAtFirst ? null : (
        <button type="button" className="bb-link bb-history-rest" onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.lessFields : words.moreFields(lines.length - shownAtFirst)}
        </button>
      )}
    </li>
  );
}

interface ValuesProps {
  readonly line: HistoryLine;
  readonly empty: string;
  readonly became: string;
}

/** Old and new value; a value that was not there before stands alone. */
function Values({ line, empty, became }: ValuesProps) {
  const { before, after } = line;
  if (before === undefined) return <>{after}</>;
  return (
    <>
      <del>{before}</del>
      <span aria-hidden="true"> → </span>
      <span className="bb-hidden-visually">{became}</span>
      <ins>{after ?? empty}</ins>
    </>
  );
}
