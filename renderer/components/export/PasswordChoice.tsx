import { exportsWords } from '@shared/words/exports';
import { Checkbox } from 'antd';
import { FormLine } from '../FormLine';
import { useWords } from '../language/language-context';
import { PasswordField } from '../password/PasswordField';
import { StrengthMeter } from '../password/StrengthMeter';
import { type EnteredProblem, type PasswordEntered, wantsPassword } from './export-choice';

interface Props {
  readonly entered: PasswordEntered;
  readonly problem: EnteredProblem | null;
  readonly onChange: (part: Partial<PasswordEntered>) => void;
}

/** Whether the file asks for a password, and which; typed twice, as nobody can find it again. */
export function PasswordChoice({ entered, problem, onChange }: Props) {
  const words = useWords(exportsWords);
  const isPossible = entered.format === 'xlsx';
  const isOn = wantsPassword(entered);
  const wrongAt = (where: EnteredProblem['where']) =>
    problem?.where === where ? words[problem.word] : undefined;
  return (
    <>
      <Checkbox
        checked={isOn}
        disabled={!isPossible}
        data-testid="export-protect"
        onChange={({ target }) => onChange({ isProtected: target.checked })}
      >
        {words.protect}
      </Checkbox>
      {isPossible ? null : <p className="bb-export-hint">{words.protectXlsxOnly}</p>}
      {isOn ? (
        <div className="bb-export-passwords">
          <FormLine
            for="export-password"
            label={words.password}
            problem={wrongAt('password')}
            note={<StrengthMeter password={entered.password} />}
          >
            <PasswordField
              id="export-password"
              value={entered.password}
              onChange={(password) => onChange({ password })}
              autoComplete="new-password"
              autoFocus
              invalid={problem?.where === 'password'}
            />
          </FormLine>
          <FormLine for="export-again" label={words.passwordAgain} problem={wrongAt('again')}>
            <PasswordField
              id="export-again"
              value={entered.again}
              onChange={(again) => onChange({ again })}
              autoComplete="new-password"
              invalid={problem?.where === 'again'}
            />
          </FormLine>
          <p className="bb-export-warn">{words.passwordLost}</p>
        </div>
      ) : null}
    </>
  );
}
