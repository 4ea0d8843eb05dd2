import { useLang, useWords } from '@renderer/components/language/language-context';
import { SideDrawer } from '@renderer/components/SideDrawer';
import { fieldsOf } from '@shared/domain/fields/catalogue';
import { captionOfField, formatField } from '@shared/domain/fields/format-field';
import { fieldValueOf, nameOf } from '@shared/domain/fields/values';
import { binPageWords } from '@shared/words/bin-page';
import { Button } from 'antd';
import type { BinLine } from './search-bin';

interface Props {
  readonly line: BinLine;
  readonly onRestore: () => void;
  readonly onClose: () => void;
}

const numeric: ReadonlySet<string> = new Set(['money', 'number', 'rate']);

/** A customer as it was when it left the book. Sensitive values stay hidden: nobody works with it here. */
export function BinDetails({ line, onRestore, onClose }: Props) {
  const words = useWords(binPageWords);
  const { lang } = useLang();
  const { customer, record } = line;
  const name = nameOf(customer) || words.unnamed;
  const facts = fieldsOf(customer.kind).flatMap((field) => {
    const text = formatField(field, fieldValueOf(customer, field.key), lang, { masked: true });
    return text === '' ? [] : [{ field, text }];
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
        <Button type="primary" onClick={onRestore}>
          {record.why === 'merged' ? words.takeMergeBack : words.restore}
        </Button>
      }
    >
      <dl className="bb-bin-facts">
        {facts.map(({ field, text }) => (
          <div key={field.key}>
            <dt>{captionOfField(field, lang)}</dt>
            <dd className={numeric.has(field.type) ? 'bb-number' : ''}>{text}</dd>
          </div>
        ))}
      </dl>
    </SideDrawer>
  );
}
