import { useLang, useWords } from '@renderer/components/language/language-context';
import { branchFieldTypes } from '@shared/domain/fields/branch-field';
import type { Field } from '@shared/domain/fields/field';
import { describeFunction, formulaWords } from '@shared/words/formulas';
import { describeFieldType } from '@shared/words/own-fields';
import { useEffect, useRef } from 'react';
import type { FormulaHelp } from './formula-helps';

interface Props {
  readonly id: string;
  readonly helps: readonly FormulaHelp[];
  /** Place of the help that Enter takes; -1: none. */
  readonly active: number;
  readonly onTake: (help: FormulaHelp) => void;
}

/** Fields and functions that can be put in at the caret, each in one line. */
export function FormulaHelpList({ id, helps, active, onTake }: Props) {
  const words = useWords(formulaWords);
  const { lang } = useLang();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.children[Math.max(active, 0)]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const typeOf = ({ type }: Field) => {
    const known = branchFieldTypes.find((one) => one === type);
    return describeFieldType(known ?? (type === 'rate' ? 'number' : 'text'), lang);
  };
  if (helps.length === 0) return <div className="bb-formula-helps bb-formula-none">{words.noneAlike}</div>;
  return (
    <div
      className="bb-formula-helps"
      role="listbox"
      aria-label={`${words.fields} / ${words.functions}`}
      id={id}
      ref={root}
    >
      {helps.map((help, place) => (
        <div
          key={help.key}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === active}
          tabIndex={-1}
          // The text keeps the focus and its caret.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(help)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onTake(help);
          }}
        >
          {help.kind === 'field' ? (
            <>
              <b>{help.name}</b>
              <span>{typeOf(help.field)}</span>
            </>
          ) : (
            <>
              <code>{help.name}</code>
              <span>{describeFunction(help.name, lang).replace(`${help.name}(`, '(')}</span>
            </>
          )}
        </div>
      ))}
    </div>
  );
}
