import { FailureNotice } from '@renderer/components/FailureNotice';
import { FormLine } from '@renderer/components/FormLine';
import { useWords } from '@renderer/components/language/language-context';
import { PasswordField } from '@renderer/components/password/PasswordField';
import { shortestPassword } from '@renderer/components/password/password-strength';
import { StrengthMeter } from '@renderer/components/password/StrengthMeter';
import type { Failure } from '@shared/domain/kernel/result';
import { startWords } from '@shared/words/start';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';

interface Props {
  /** Whose password it will be. */
  readonly person: string;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly onChoose: (password: string) => void;
}

/** Whoever came with the recovery key forgot a password: a new one comes before anything else. */
export function NewPassword({ person, busy, failure, onChoose }: Props) {
  const words = useWords(startWords);
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<'password' | 'again' | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const wrong = [...password].length < shortestPassword ? 'password' : password === again ? null : 'again';
    setProblem(wrong);
    if (wrong === null) onChoose(password);
  };
  return (
    <div className="bb-start-unlock">
      <section className="bb-start-sheet">
        <h1>{words.newPasswordTitle}</h1>
        <p className="bb-start-text">{words.newPasswordText(person)}</p>
        <form onSubmit={submit} noValidate aria-label={words.newPasswordTitle} data-testid="new-password">
          <FormLine
            for="newPassword"
            label={words.newPassword}
            problem={problem === 'password' ? words.needPassword : undefined}
            note={<StrengthMeter password={password} />}
          >
            <PasswordField
              id="newPassword"
              value={password}
              autoComplete="new-password"
              autoFocus
              disabled={busy}
              invalid={problem === 'password'}
              onChange={setPassword}
            />
          </FormLine>
          <FormLine
            for="newPasswordAgain"
            label={words.passwordAgain}
            problem={problem === 'again' ? words.needSamePassword : undefined}
          >
            <PasswordField
              id="newPasswordAgain"
              value={again}
              autoComplete="new-password"
              disabled={busy}
              invalid={problem === 'again'}
              onChange={setAgain}
            />
          </FormLine>
          {failure === null ? null : <FailureNotice failure={failure} />}
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            {words.newPasswordAction}
          </Button>
        </form>
      </section>
    </div>
  );
}
