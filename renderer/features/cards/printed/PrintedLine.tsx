import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { CustomerRecord } from '@shared/domain/records/records';
import { cardsPageWords } from '@shared/words/cards-page';
import { tellLastPrinted } from '@shared/words/last-printed';
import { useMemo } from 'react';
import type { PrintedState } from './use-printed';

interface Props {
  readonly customers: readonly CustomerRecord[];
  readonly printed: PrintedState;
}

/** Under the paper: when it was printed last and whether it says something else since; of several, how many never. */
export function PrintedLine({ customers, printed }: Props) {
  const words = useWords(cardsPageWords);
  const { lang } = useLang();
  const formats = useFormats();
  const [only] = customers;
  const never = useMemo(
    () => (customers.length < 2 ? 0 : customers.filter((each) => printed.lastOf(each) === undefined).length),
    [customers, printed],
  );
  if (!printed.isOpen || only === undefined) return null;
  if (customers.length > 1) {
    const before = customers.length - never;
    return (
      <span data-testid="last-printed">
        {before === 0 ? words.never : words.sumPrinted(formats.count(never), formats.count(before))}
      </span>
    );
  }
  const isChanged = printed.isSettled ? printed.isChanged(only) : undefined;
  return (
    <span data-testid="last-printed" data-changed={isChanged === true}>
      {tellLastPrinted(printed.lastOf(only), isChanged, lang)}
    </span>
  );
}
