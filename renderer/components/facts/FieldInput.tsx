import { useMay } from '@renderer/data/access/use-access';
import { readToday } from '@renderer/data/current-period';
import { takesTyped } from '@renderer/data/locking/typed-text';
import type { Field } from '@shared/domain/fields/field';
import { nameOfField } from '@shared/domain/fields/format-field';
import { customersWords } from '@shared/words/customers';
import { maskingWords } from '@shared/words/masking';
import { Input, Select } from 'antd';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useLang, useWords } from '../language/language-context';
import { copyHidden } from '../masking/copy-hidden';
import { describeProblem } from './describe-problem';
import { listChoices, readTyped, type TypedValues } from './typed-values';

interface Props {
  readonly field: Field;
  /** Text to begin with, what is hinted at and what is put back, as `beginEdit` gives them; taken once. */
  readonly initial: string;
  readonly hint?: string;
  readonly kept?: string;
  /** Hears every text on its way. */
  readonly onType?: (text: string) => void;
  readonly onCommit: (values: TypedValues) => void;
  readonly onCancel: () => void;
}

/**
 * Edits one value in its place: Enter or leaving takes it, Esc gives up. What cannot be read stays, with a line on
 * what is wrong.
 */
export function FieldInput({ field, onType, onCommit, onCancel, ...start }: Props) {
  const { lang } = useLang();
  const words = useWords(customersWords);
  const masking = useWords(maskingWords);
  const mayCopy = useMay('exportFull');
  const problemId = useId();
  // What is shown or hidden elsewhere meanwhile changes nothing in an edit that has begun.
  const [{ initial, hint, kept }] = useState(start);
  const [text, setText] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const label = words.editing(nameOfField(field, lang));
  const take = (typed: string) => {
    if (typed === initial) {
      onCancel();
      return;
    }
    const read = readTyped(field, typed, readToday(), kept);
    if (read.ok) onCommit(read.value);
    else setProblem(describeProblem(field, read, lang));
  };
  // A lock makes the field lose the focus, which takes what can be read.
  useEffect(() =>
    takesTyped(() => {
      if (text === initial) return null;
      return readTyped(field, text, readToday()).ok ? 'kept' : 'lost';
    }),
  );
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const takes = event.key === 'Enter' && (field.type !== 'longText' || event.ctrlKey);
    if (!takes && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (takes) take(text);
    else onCancel();
  };
  const choices = listChoices(field, lang);
  if (choices.length > 0) {
    return (
      <Select
        autoFocus
        defaultOpen
        size="small"
        className="bb-fact-input"
        aria-label={label}
        value={initial}
        options={[
          ...choices.map((choice) => ({ value: choice, label: choice })),
          { value: '', label: words.leaveEmpty },
        ]}
        onChange={take}
        onBlur={onCancel}
        onKeyDown={press}
      />
    );
  }
  const shared = {
    autoFocus: true,
    className: 'bb-fact-input',
    value: text,
    status: problem === null ? ('' as const) : ('error' as const),
    'aria-label': label,
    placeholder: hint === undefined ? undefined : masking.hiddenHint(hint),
    onCopy: copyHidden(field, mayCopy),
    onCut: copyHidden(field, mayCopy),
    'aria-describedby': problem === null ? undefined : problemId,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setText(event.target.value);
      onType?.(event.target.value);
      setProblem(null);
    },
    onBlur: () => take(text),
    onKeyDown: press,
  };
  return (
    <>
      {field.type === 'longText' ? (
        <Input.TextArea {...shared} className="bb-fact-input bb-growing" rows={2} />
      ) : (
        <Input {...shared} size="small" onFocus={(event) => event.target.select()} />
      )}
      {problem === null ? null : (
        <p className="bb-fact-problem" role="alert" id={problemId}>
          {problem}
        </p>
      )}
    </>
  );
}
