import { peopleWords } from '@shared/words/people';
import { startWords } from '@shared/words/start';
import type { ReactNode } from 'react';
import { FormLine } from '../FormLine';
import { useWords } from '../language/language-context';
import { PasswordField } from '../password/PasswordField';
import { StrengthMeter } from '../password/StrengthMeter';
import type { PasswordPair, PasswordProblem } from './password-pair';

interface Props {
  /** Begins the ids of the two fields. */
  readonly id: string;
  readonly label: string;
  readonly pair: PasswordPair;
  readonly problem: PasswordProblem | null;
  /** Under the second field. */
  readonly note?: ReactNode;
  readonly onChange: (pair: PasswordPair) => void;
}

/** A new password, twice, with its strength. */
export function NewPasswordLines({ id, label, pair, problem, note, onChange }: Props) {
  const words = useWords(startWords);
  const people = useWords(peopleWords);
  return (
    <>
      <FormLine
        for={`${id}-password`}
        label={label}
        problem={problem === 'short' ? words.needPassword : undefined}
        note={<StrengthMeter password={pair.password} />}
      >
        <PasswordField
          id={`${id}-password`}
          value={pair.password}
          autoComplete="new-password"
          invalid={problem === 'short'}
          onChange={(password) => onChange({ ...pair, password })}
        />
      </FormLine>
      <FormLine
        for={`${id}-again`}
        label={people.again}
        problem={problem === 'differ' ? words.needSamePassword : undefined}
        note={note}
      >
        <PasswordField
          id={`${id}-again`}
          value={pair.again}
          autoComplete="new-password"
          invalid={problem === 'differ'}
          onChange={(again) => onChange({ ...pair, again })}
        />
      </FormLine>
    </>
  );
}
