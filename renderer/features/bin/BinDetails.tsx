import { useLang, useWords } from '@renderer/components/language/language-context';
import { SideDrawer } from '@renderer/components/SideDrawer';
import { useMay } from '@renderer/data/access/use-access';
import { fieldsOf } from '@shared/domain/fields/catalogue';
import { captionOfField, formatField } from '@shared/domain/fields/format-field';
import { fieldValueOf, nameOf } from '@shared/domain/fields/values';
import type { Erasing } from '@shared/domain/retention/restriction';
import { binPageWords } from '@shared/words/bin-page';
import { Button } from 'antd';
import { useState } from 'react';
import { EraseDialog } from './EraseDialog';
import type { BinLine } from './search-bin';

interface Props {
  readonly line: BinLine;
  /** What stands against erasing it; null until that is known. */
  readonly erasing: Erasing | null;
  readonly onRestore: () => void;
  readonly onErase: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** Daily snapshots are kept this long. */
const snapshotDays = 31;

const numeric: ReadonlySet<string> = new Set(['money', 'number', 'rate']);

/** A customer as it was when it left the book. Sensitive values stay hidden: nobody works with it here. */
export function BinDetails({ line, erasing, onRestore, onErase, onClose }: Props) {
  const words = useWords(binPageWords);
  const { lang } = useLang();
  const { customer, record } = line;
  const name = nameOf(customer) || words.unnamed;
  const mayErase = useMay('administer') && erasing?.kind === 'free';
  const [isAsking, setAsking] = useState(false);
  const isRestricted = erasing?.kind === 'restricted';
  const facts = fieldsOf(customer.kind).flatMap((field) => {
    const text = formatField(field, fieldValueOf(customer, field.key), lang, { masked: true });
    if (text === '') return [];
    // Restricted means nobody works with it: not even the parts of a number that stand elsewhere.
    return [{ field, text: isRestricted && field.sensitivity !== 'plain' ? '******' : text }];
  });
  return (
    <SideDrawer
      label={words.detailsOf(name)}
      testId="bin-details"
      onClose={onClose}
      head={
        <>
          <h2>{name}</h2>
          <p className="bb-muted">{words.details}</p>
        </>
      }
      foot={
        <>
          {mayErase ? (
            <Button danger data-testid="erase" onClick={() => setAsking(true)}>
              {words.erase}
            </Button>
          ) : null}
          <Button type="primary" onClick={onRestore}>
            {record.why === 'merged' ? words.takeMergeBack : words.restore}
          </Button>
        </>
      }
    >
      {erasing?.kind === 'restricted' ? (
        <p className="bb-bin-restricted">
          <strong>{words.restricted}</strong>
          {words.restrictedNote(erasing.until)}
        </p>
      ) : null}
      <dl className="bb-bin-facts">
        {facts.map(({ field, text }) => (
          <div key={field.key}>
            <dt>{captionOfField(field, lang)}</dt>
            <dd className={numeric.has(field.type) ? 'bb-number' : ''}>{text}</dd>
          </div>
        ))}
      </dl>
      {isAsking ? (
        <EraseDialog
          name={name}
          snapshotsUntil={daysFromNow(snapshotDays)}
          onErase={onErase}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </SideDrawer>
  );
}

function daysFromNow(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}
