import { Radio } from 'antd';
import type { ReactNode } from 'react';

interface Choice<K extends string> {
  readonly key: K;
  readonly label: ReactNode;
  /** What it is for, in half a line. */
  readonly note: string;
  /** At the right end: how many. */
  readonly count?: string;
  readonly disabled?: boolean;
}

interface Props<K extends string> {
  readonly label: string;
  readonly name: string;
  readonly value: K;
  readonly choices: readonly Choice<K>[];
  readonly onChange: (key: K) => void;
}

/** One of a few, each with a line that says what it is for. */
export function ChoiceList<K extends string>({ label, name, value, choices, onChange }: Props<K>) {
  return (
    <Radio.Group
      aria-label={label}
      name={name}
      value={value}
      className="bb-export-choices"
      onChange={({ target }) => onChange(target.value as K)}
    >
      {choices.map(({ key, label: text, note, count, disabled = false }) => (
        <Radio key={key} value={key} disabled={disabled} data-testid={`${name}-${key}`}>
          <span className="bb-export-choice">
            <span>{text}</span>
            <small>{note}</small>
            {count === undefined ? null : <b>{count}</b>}
          </span>
        </Radio>
      ))}
    </Radio.Group>
  );
}
