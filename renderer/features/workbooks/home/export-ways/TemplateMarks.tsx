import { useLang, useWords } from '@renderer/components/language/language-context';
import type { FoundMark } from '@renderer/data/exports/look-through-template';
import type { Mark } from '@renderer/data/own-layout/template-marks';
import { nameOfField } from '@shared/domain/fields/format-field';
import type { Lang } from '@shared/words/define-words';
import { exportsWords } from '@shared/words/exports';

type Words = ReturnType<typeof useWords<typeof exportsWords>>;

/** What a mark is filled with, in a word. */
function nameOfMark(mark: Mark, words: Words, lang: Lang): string {
  switch (mark.kind) {
    case 'field':
      return nameOfField(mark.field, lang);
    case 'total':
      return words.markTotal(nameOfField(mark.field, lang));
    case 'number':
      return words.markNumber;
    case 'branch':
      return words.markBranch;
    case 'date':
      return words.markDate;
    case 'month':
      return words.markMonth;
    case 'count':
      return words.markCount;
  }
}

/** The marks of a template, and what each is filled with. */
export function TemplateMarks({ marks }: { readonly marks: readonly FoundMark[] }) {
  const words = useWords(exportsWords);
  const { lang } = useLang();
  return (
    <ul className="bb-marks" aria-label={words.marks}>
      {marks.map(({ text, mark }) => {
        const name = mark === null ? words.markUnknown : nameOfMark(mark, words, lang);
        return (
          <li
            key={text}
            className={mark === null ? 'bb-mark bb-mark-unknown' : 'bb-mark'}
            data-testid="template-mark"
          >
            <span>{`{{${text}}}`}</span>
            {name === text ? null : <small>{name}</small>}
          </li>
        );
      })}
    </ul>
  );
}
