import { startWords } from '@shared/words/start';
import { Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useWords } from '../language/language-context';
import './password.css';

interface Props {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: 'new-password' | 'current-password';
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string;
}

/** A password with a look inside, and a word when Caps Lock is on. */
export function PasswordField(props: Props) {
  const {
    id,
    value,
    onChange,
    autoComplete,
    autoFocus = false,
    disabled = false,
    invalid = false,
    describedBy,
  } = props;
  const words = useWords(startWords);
  const [capsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <>
      <Input.Password
        id={id}
        value={value}
        autoComplete={autoComplete}
        autoFocus={autoFocus}
        disabled={disabled}
        {...(invalid ? { status: 'error' as const } : {})}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={watchCapsLock}
        onKeyUp={watchCapsLock}
        onBlur={() => setCapsLock(false)}
      />
      {capsLock ? (
        <p className="bb-password-caps" role="status">
          {words.capsLock}
        </p>
      ) : null}
    </>
  );
}
