import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Tick } from '@renderer/components/virtual-list/Tick';
import { nameOf, textOf } from '@shared/domain/fields/values';
import type { Erasing } from '@shared/domain/retention/restriction';
import { binPageWords } from '@shared/words/bin-page';
import type { BinLine } from './search-bin';

interface Props {
  readonly line: BinLine;
  readonly isTicked: boolean;
  /** Name of the customer a merge put it into. */
  readonly into: string | undefined;
  /** What stands against erasing it; null until that is known. */
  readonly erasing: Erasing | null;
}

/** One customer in the bin: who, since when, by whom and why. */
export function BinRow({ line, isTicked, into, erasing }: Props) {
  const words = useWords(binPageWords);
  const formats = useFormats();
  const { record, customer } = line;
  return (
    <div className="bb-list-row bb-bin-row">
      <Tick isTicked={isTicked} />
      <span className="bb-bin-name">{nameOf(customer) || words.unnamed}</span>
      <span className="bb-bin-quiet">{textOf(customer, 'customerNo') ?? '—'}</span>
      <span>{textOf(customer, 'manager') ?? '—'}</span>
      <span className="bb-bin-quiet">{formats.moment(record.at)}</span>
      <span>{record.by}</span>
      <span className="bb-bin-quiet">
        {erasing?.kind === 'restricted'
          ? words.restrictedUntil(erasing.until.slice(0, 7))
          : erasing?.kind === 'free'
            ? words.free
            : words.noTerm}
      </span>
      <span>{record.why === 'merged' ? words.mergedInto(into ?? words.somebody) : words.removed}</span>
    </div>
  );
}
