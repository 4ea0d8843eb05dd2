import { FormLine } from '@renderer/components/FormLine';
import { useWords } from '@renderer/components/language/language-context';
import { PasswordField } from '@renderer/components/password/PasswordField';
import { StrengthMeter } from '@renderer/components/password/StrengthMeter';
import { startWords } from '@shared/words/start';
import { Button, Input } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { checkNewBook, type NewBook, type NewBookProblem } from './new-book';

interface Props {
  readonly busy: boolean;
  readonly onCreate: (book: NewBook) => void;
}

/** Name of the branch, name of the person, password twice: all a new book needs. */
export function CreateForm({ busy, onCreate }: Props) {
  const words = useWords(startWords);
  const form = useRef<HTMLFormElement>(null);
  const [branchName, setBranchName] = useState('');
  const [person, setPerson] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<NewBookProblem | null>(null);
  const said = (where: NewBookProblem['where']) =>
    problem?.where === where ? words[problem.word] : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = checkNewBook({ branchName, person, password, again });
    if (checked.ok) {
      setProblem(null);
      onCreate(checked.book);
      return;
    }
    setProblem(checked.problem);
    form.current?.querySelector<HTMLInputElement>(`#${checked.problem.where}`)?.focus();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate aria-label={words.createTitle} data-testid="create-book">
      <FormLine for="branchName" label={words.branchName} problem={said('branchName')}>
        <Input
          id="branchName"
          value={branchName}
          maxLength={60}
          placeholder={words.branchNameHint}
          disabled={busy}
          autoFocus
          onChange={(event) => setBranchName(event.target.value)}
        />
      </FormLine>
      <FormLine for="person" label={words.person} problem={said('person')}>
        <Input
          id="person"
          value={person}
          maxLength={40}
          placeholder={words.personHint}
          disabled={busy}
          onChange={(event) => setPerson(event.target.value)}
        />
      </FormLine>
      <FormLine
        for="password"
        label={words.password}
        problem={said('password')}
        note={<StrengthMeter password={password} />}
      >
        <PasswordField
          id="password"
          value={password}
          autoComplete="new-password"
          disabled={busy}
          invalid={problem?.where === 'password'}
          onChange={setPassword}
        />
      </FormLine>
      <FormLine for="again" label={words.passwordAgain} problem={said('again')}>
        <PasswordField
          id="again"
          value={again}
          autoComplete="new-password"
          disabled={busy}
          invalid={problem?.where === 'again'}
          onChange={setAgain}
        />
      </FormLine>
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {busy ? words.creating : words.createAction}
      </Button>
    </form>
  );
}
