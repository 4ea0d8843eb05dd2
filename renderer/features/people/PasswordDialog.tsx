import { NewPasswordLines } from '@renderer/components/account/NewPasswordLines';
import { OwnPasswordLine } from '@renderer/components/account/OwnPasswordLine';
import { checkPair, emptyPair, type PasswordProblem } from '@renderer/components/account/password-pair';
import { FormDialog } from '@renderer/components/FormDialog';
import { tell } from '@renderer/components/feedback/feedback-store';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { enablePerson, setPassword } from '@renderer/data/access/people-desk';
import { useSession } from '@renderer/data/session-context';
import type { AccountRecord } from '@shared/domain/access/account';
import { peopleWords } from '@shared/words/people';
import { describeFailure } from '@shared/words/reasons';
import { useState } from 'react';

interface Props {
  readonly account: AccountRecord;
  /** The person left and comes back. */
  readonly enable: boolean;
  readonly onClose: () => void;
}

/** A password for somebody who forgot it, never had one, or comes back. */
export function PasswordDialog({ account, enable, onClose }: Props) {
  const words = useWords(peopleWords);
  const { lang } = useLang();
  const session = useSession();
  const [pair, setPair] = useState(emptyPair);
  const [own, setOwn] = useState('');
  const [problem, setProblem] = useState<PasswordProblem | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const save = async () => {
    const wrong = checkPair(pair);
    setProblem(wrong);
    setRefused(null);
    if (wrong !== null) return false;
    const done = enable
      ? await enablePerson(session, account, pair.password, own)
      : await setPassword(session, account.name, pair.password, own);
    if (done.ok) tell(enable ? words.enabled(account.name) : words.wasReset(account.name));
    else setRefused(describeFailure(done, lang));
    return done.ok;
  };
  return (
    <FormDialog
      title={enable ? words.enableTitle(account.name) : words.resetTitle(account.name)}
      width={440}
      confirm={enable ? words.doEnable : words.doReset}
      confirmTestId="save-password"
      testId="password-dialog"
      disabled={own === ''}
      onSave={save}
      onClose={onClose}
    >
      <p className="bb-form-lead">{enable ? words.enableText : words.resetText}</p>
      <NewPasswordLines
        id="reset"
        label={words.newPassword}
        pair={pair}
        problem={problem}
        note={<p className="bb-form-note">{words.firstPasswordNote}</p>}
        onChange={setPair}
      />
      <OwnPasswordLine
        id="reset-own"
        label={words.yourPassword}
        value={own}
        problem={refused}
        note={words.yourPasswordNote}
        onChange={setOwn}
      />
    </FormDialog>
  );
}
