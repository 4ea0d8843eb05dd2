import { useWords } from '@renderer/components/language/language-context';
import { exportsWords } from '@shared/words/exports';

/** A mark found in a template. */
export interface FoundMark {
  /** As it stands between the braces. */
  readonly text: string;
  /** What it is filled with; null: nothing has that name. */
  readonly name: string | null;
}

/** The marks of a template, and what each is filled with. */
export function TemplateMarks({ marks }: { readonly marks: readonly FoundMark[] }) {
  const words = useWords(exportsWords);
  if (marks.length === 0) return <p className="bb-ledger-away">{words.marksNone}</p>;
  return (
    <ul className="bb-marks" aria-label={words.marks}>
      {marks.map(({ text, name }) => (
        <li
          key={text}
          className={name === null ? 'bb-mark bb-mark-unknown' : 'bb-mark'}
          data-testid="template-mark"
        >
          <span>{`{{${text}}}`}</span>
          {name === text ? null : <small>{name ?? words.markUnknown}</small>}
        </li>
      ))}
    </ul>
  );
}
