import { FailureNotice } from '@renderer/components/FailureNotice';
import { FormLine } from '@renderer/components/FormLine';
import { useWords } from '@renderer/components/language/language-context';
import { LockNotice } from '@renderer/components/locking/LockNotice';
import { PasswordField } from '@renderer/components/password/PasswordField';
import type { Secret } from '@renderer/data/book/open-book';
import type { Failure } from '@shared/domain/kernel/result';
import { startWords } from '@shared/words/start';
import { Button, Input } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { recallPerson } from './last-person';
import { PersonChoice } from './PersonChoice';
import { useCountdown } from './use-countdown';

interface Props {
  readonly folder: string;
  /** Whose passwords open the book; with more than one the person says who it is. */
  readonly people: readonly string[];
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Instant (ms since 1970) before which the next attempt is refused; 0 when there is no wait. */
  readonly waitUntil: number;
  readonly onOpen: (secret: Secret) => void;
  readonly onLook: () => void;
}

/** A book that waits for its password. */
export function Unlock({ folder, people, busy, failure, waitUntil, onOpen, onLook }: Props) {
  const words = useWords(startWords);
  const [by, setBy] = useState<'password' | 'recovery'>('password');
  // What was wrong with the one secret says nothing about the other.
  const [tried, setTried] = useState(by);
  const [entered, setEntered] = useState('');
  const [person, setPerson] = useState(() => recallPerson(people));
  const mustChoose = by === 'password' && people.length > 1;
  const isNobody = mustChoose && person === undefined;
  const seconds = useCountdown(waitUntil);
  const waiting = seconds > 0;
  const refused = tried === by ? failure : null;
  const form = useRef<HTMLFormElement>(null);
  // The field is disabled while the book is tried, which takes the focus away.
  useEffect(() => {
    const field = form.current?.querySelector<HTMLInputElement>('#password, #recoveryKey');
    if (failure === null || field === null || field === undefined) return;
    field.focus();
    field.select();
  }, [failure]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (entered === '' || waiting || busy || isNobody) return;
    setTried(by);
    const who = mustChoose && person !== undefined ? { person } : {};
    onOpen(by === 'password' ? { password: entered, ...who } : { recoveryKey: entered });
  };
  const choosePerson = (name: string) => {
    setPerson(name);
    form.current?.querySelector<HTMLInputElement>('#password')?.focus();
  };
  const change = (next: 'password' | 'recovery') => {
    setBy(next);
    setEntered('');
  };
  return (
    <div className="bb-start-unlock">
      <section className="bb-start-sheet">
        <h1>{words.unlockTitle}</h1>
        <LockNotice />
        <form ref={form} onSubmit={submit} aria-label={words.unlockTitle} data-testid="unlock">
          {mustChoose ? (
            <PersonChoice people={people} person={person} disabled={busy} onChoose={choosePerson} />
          ) : null}
          {by === 'password' ? (
            <FormLine for="password" label={words.password}>
              <PasswordField
                id="password"
                value={entered}
                autoComplete="current-password"
                autoFocus={!isNobody}
                disabled={busy}
                invalid={refused !== null}
                onChange={setEntered}
              />
            </FormLine>
          ) : (
            <FormLine
              for="recoveryKey"
              label={words.recoveryKey}
              note={<p className="bb-form-note">{words.recoveryHint}</p>}
            >
              <Input.TextArea
                id="recoveryKey"
                className="bb-start-key-entry"
                value={entered}
                rows={2}
                autoFocus
                spellCheck={false}
                disabled={busy}
                onChange={(event) => setEntered(event.target.value)}
              />
            </FormLine>
          )}
          {refused === null ? null : <FailureNotice failure={refused} />}
          <Button
            type="primary"
            htmlType="submit"
            size="large"
            block
            loading={busy}
            disabled={waiting || entered === '' || isNobody}
          >
            {waiting ? words.waitSeconds(seconds) : words.unlockAction}
          </Button>
        </form>
        <div className="bb-start-ways">
          <button
            type="button"
            className="bb-link"
            data-testid="other-way"
            onClick={() => change(by === 'password' ? 'recovery' : 'password')}
          >
            {by === 'password' ? words.useRecoveryKey : words.usePassword}
          </button>
          <button
            type="button"
            className="bb-link"
            data-testid="open-sample"
            onClick={onLook}
            disabled={busy}
          >
            {words.lookAction}
          </button>
        </div>
      </section>
      <p className="bb-start-folder">{words.folder(folder)}</p>
    </div>
  );
}
