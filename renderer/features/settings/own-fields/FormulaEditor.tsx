import { useLang, useWords } from '@renderer/components/language/language-context';
import type { TextIssue } from '@shared/domain/formulas/text/parse-formula';
import { describeFormulaIssue, formulaWords } from '@shared/words/formulas';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { FormulaHelpList } from './FormulaHelpList';
import { type FormulaHelp, listHelps, pieceOf } from './formula-helps';
import type { FormulaCheck } from './use-formula-check';
import { insertAt, wordAtCaret } from './word-at-caret';
import './formula.css';

interface Props {
  readonly id: string;
  readonly text: string;
  readonly check: FormulaCheck;
  /** The form was saved once with something wrong in it: tell it even while the formula is empty. */
  readonly insists: boolean;
  readonly onChange: (text: string) => void;
}

/**
 * The text of a formula: what is wrong is told with its place while typing, and the fields and functions that fit the
 * word at the caret stand beside it. Arrows choose among them, Enter or Tab puts the chosen one in.
 */
export function FormulaEditor({ id, text, check, insists, onChange }: Props) {
  const words = useWords(formulaWords);
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(text.length);
  const [active, setActive] = useState(-1);
  const nextCaret = useRef<number | null>(null);
  const word = wordAtCaret(text, caret);
  const helps = listHelps(check.fields, check.names, word);
  const { checked } = check;
  const issue = checked.ok || (text.trim() === '' && !insists) ? undefined : checked.issues[0];
  useLayoutEffect(() => {
    if (nextCaret.current === null) return;
    area.current?.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = null;
  });
  const take = (help: FormulaHelp) => {
    const { piece, back } = pieceOf(help);
    const from = word?.from ?? area.current?.selectionStart ?? text.length;
    const to = word?.to ?? area.current?.selectionEnd ?? text.length;
    const inserted = insertAt(text, from, to, piece, back);
    nextCaret.current = inserted.caret;
    setCaret(inserted.caret);
    setActive(-1);
    onChange(inserted.text);
    area.current?.focus();
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = helps[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // Without a word to complete the arrows move the caret as usual.
      if (word === undefined && active < 0) return;
      setActive(Math.max(-1, Math.min(helps.length - 1, active + step)));
    } else if ((event.key === 'Enter' || event.key === 'Tab') && chosen !== undefined) take(chosen);
    else if (event.key === 'Escape' && active >= 0) {
      setActive(-1);
      event.stopPropagation();
    } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.currentTarget.form?.requestSubmit();
    } else return;
    event.preventDefault();
  };
  return (
    <div className="bb-formula">
      <div className="bb-formula-edit">
        <textarea
          id={id}
          ref={area}
          className={`ant-input bb-formula-text ${issue === undefined ? '' : 'bb-formula-wrong'}`}
          rows={4}
          spellCheck={false}
          autoComplete="off"
          placeholder={words.placeholder}
          value={text}
          aria-autocomplete="list"
          aria-controls={`${id}-helps`}
          aria-activedescendant={active < 0 ? undefined : `${id}-helps-${active}`}
          aria-invalid={issue !== undefined}
          aria-describedby={`${id}-told`}
          onChange={(event) => {
            setCaret(event.target.selectionStart);
            setActive(-1);
            onChange(event.target.value);
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={press}
        />
        <div id={`${id}-told`} aria-live="polite">
          {issue === undefined ? (
            <p className="bb-form-note">{words.note}</p>
          ) : (
            <IssueLine
              text={text}
              issue={issue}
              onShow={() => {
                area.current?.focus();
                area.current?.setSelectionRange(issue.from, issue.to);
              }}
            />
          )}
        </div>
      </div>
      <FormulaHelpList id={`${id}-helps`} helps={helps} active={active} onTake={take} />
    </div>
  );
}

interface IssueProps {
  readonly text: string;
  readonly issue: TextIssue;
  readonly onShow: () => void;
}

/** Letters shown before and after the place. */
const around = 18;

/** What is wrong, and the place with a little around it; a click selects it in the text. */
function IssueLine({ text, issue: { issue, from, to }, onShow }: IssueProps) {
  const words = useWords(formulaWords);
  const { lang } = useLang();
  const start = Math.max(0, from - around);
  const before = (start > 0 ? '…' : '') + text.slice(start, from);
  const after = text.slice(to, to + around) + (to + around < text.length ? '…' : '');
  return (
    <div className="bb-formula-issue" data-testid="formula-issue">
      <p className="bb-form-problem">{describeFormulaIssue(issue, lang)}</p>
      {text.trim() === '' ? null : (
        <button type="button" className="bb-formula-place" title={words.wrongHere} onClick={onShow}>
          {before}
          <mark>{text.slice(from, to) || '▏'}</mark>
          {after}
        </button>
      )}
    </div>
  );
}
