import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { BookSession } from '@renderer/data/book-session';
import { customersWords } from '@shared/words/customers';
import type { Lang } from '@shared/words/define-words';
import { gridWords } from '@shared/words/grid';
import { useRangeSummary } from './range-store';
import type { NumberSummary } from './summarise-range';

interface Props {
  readonly session: BookSession;
}

/** What the cells selected add up to, and what was not understood in the active one. */
export function RangeFacts({ session }: Props) {
  const words = useWords(gridWords);
  const formats = useFormats();
  const summary = useRangeSummary(session);
  if (summary === null) return null;
  const { rows, columns, filled, numbers, note } = summary;
  const many = rows * columns > 1;
  return (
    <>
      {many ? (
        <span className="bb-range-facts" data-testid="range-facts">
          <span>{words.range(formats.count(rows), formats.count(columns))}</span>
          <span>{words.filled(formats.count(filled))}</span>
          {numbers === null ? null : <NumberFacts numbers={numbers} />}
        </span>
      ) : null}
      {note === null ? null : (
        <span className="bb-range-note" data-testid="range-note" title={note}>
          {note}
        </span>
      )}
    </>
  );
}

function NumberFacts({ numbers }: { readonly numbers: NumberSummary }) {
  const words = useWords(gridWords);
  const { wan } = useWords(customersWords);
  const { lang } = useLang();
  const formats = useFormats();
  const { count, sum, average, least, most, money } = numbers;
  const write = (value: number) => (money ? formats.money(Math.round(value)) : writeNumber(value, lang));
  return (
    <>
      <span>{words.numbers(formats.count(count))}</span>
      {sum === null ? null : (
        <span>
          {words.sum} <b>{write(sum)}</b>
        </span>
      )}
      <span>
        {words.average} <b>{write(average)}</b>
      </span>
      <span className="bb-range-ends">
        {words.least} <b>{write(least)}</b>
      </span>
      <span className="bb-range-ends">
        {words.most} <b>{write(most)}</b>
        {money ? ` ${wan}` : ''}
      </span>
    </>
  );
}

function writeNumber(value: number, lang: Lang): string {
  return value.toLocaleString(lang, { maximumFractionDigits: 2 });
}
