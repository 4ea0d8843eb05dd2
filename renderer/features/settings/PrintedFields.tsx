import { useLang, useWords } from '@renderer/components/language/language-context';
import { nameOfValue } from '@shared/domain/paper/paper-values';
import { cardsPageWords } from '@shared/words/cards-page';

/** Which fields stood on a paper that left the PC: their number, and their names when asked. */
export function PrintedFields({ fields }: { readonly fields: readonly string[] }) {
  const words = useWords(cardsPageWords);
  const { lang } = useLang();
  if (fields.length === 0) return null;
  return (
    <details className="bb-settings-fields">
      <summary>{words.printedFields(String(fields.length))}</summary>
      {fields.map((key) => nameOfValue(key, lang)).join(lang === 'en' ? ', ' : '、')}
    </details>
  );
}
