import { changeOwnPassword } from '@renderer/data/access/passwords';
import { useSession } from '@renderer/data/session-context';
import { peopleWords } from '@shared/words/people';
import { describeFailure } from '@shared/words/reasons';
import { useState } from 'react';
import { FormDialog } from '../FormDialog';
import { tell } from '../feedback/feedback-store';
import { useLang, useWords } from '../language/language-context';
import { NewPasswordLines } from './NewPasswordLines';
import { OwnPasswordLine } from './OwnPasswordLine';
import { checkPair, emptyPair, type PasswordProblem } from './password-pair';

/** Everybody changes the own password; the book is not sealed anew. */
export function OwnPasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(peopleWords);
  const { lang } = useLang();
  const session = useSession();
  const [present, setPresent] = useState('');
  const [pair, setPair] = useState(emptyPair);
  const [problem, setProblem] = useState<PasswordProblem | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const save = async () => {
    const wrong = checkPair(pair);
    setProblem(wrong);
    setRefused(null);
    if (wrong !== null) return false;
    const changed = await changeOwnPassword(session, present, pair.password);
    if (changed.ok) tell(words.ownDone);
    else setRefused(describeFailure(changed, lang));
    return changed.ok;
  };
  return (
    <FormDialog
      title={words.ownTitle}
      width={440}
      confirm={words.ownDo}
      confirmTestId="change-own-password"
      testId="own-password-dialog"
      disabled={present === ''}
      onSave={save}
      onClose={onClose}
    >
      <p className="bb-form-lead">{words.ownText}</p>
      <OwnPasswordLine
        id="own-present"
        label={words.ownNow}
        value={present}
        problem={refused}
        onChange={setPresent}
      />
      <NewPasswordLines
        id="own-new"
        label={words.newPassword}
        pair={pair}
        problem={problem}
        onChange={setPair}
      />
    </FormDialog>
  );
}
