import { type KeyboardEvent, useState } from 'react';

interface Props {
  readonly value: string;
  readonly label: string;
  /** Whose form it is: what was typed into one is not taken along to the next. */
  readonly formId: string;
  readonly placeholder?: string;
  /** Takes the text; answers why it was refused, or null. */
  readonly onWrite: (text: string) => string | null;
  readonly onProblem: (sentence: string | null) => void;
}

/** 得分依据 or 备注 as a person writes it; grows with its text. */
export function TextCell({ value, label, formId, placeholder, onWrite, onProblem }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [of, setOf] = useState(formId);
  if (of !== formId) {
    setOf(formId);
    setTyped(null);
  }
  const take = () => {
    if (typed === null) return;
    const problem = onWrite(typed);
    onProblem(problem);
    if (problem === null) setTyped(null);
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      take();
    }
    if (event.key !== 'Escape' || typed === null) return;
    event.stopPropagation();
    setTyped(null);
  };
  return (
    <textarea
      rows={1}
      maxLength={200}
      aria-label={label}
      placeholder={placeholder}
      value={typed ?? value}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={handleKey}
    />
  );
}
