import { OwnPasswordLine } from '@renderer/components/account/OwnPasswordLine';
import { FormDialog } from '@renderer/components/FormDialog';
import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { removePasswords } from '@renderer/data/access/people-desk';
import { useSession } from '@renderer/data/session-context';
import { peopleWords } from '@shared/words/people';
import { describeFailure } from '@shared/words/reasons';
import { Button } from 'antd';
import { useState } from 'react';

interface Props {
  readonly names: readonly string[];
  readonly onDone: () => void;
}

/** Passwords that are left without an account: they open nothing, and should not lie about. */
export function StrayNotice({ names, onDone }: Props) {
  const words = useWords(peopleWords);
  const { lang } = useLang();
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const [own, setOwn] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const text = words.strayTitle(names.join(lang === 'en' ? ', ' : '、'));
  const remove = async () => {
    const done = await removePasswords(session, names, own);
    setRefused(done.ok ? null : describeFailure(done, lang));
    if (done.ok) onDone();
    return done.ok;
  };
  return (
    <div className="bb-people-stray" role="status">
      <Icon name="warning" />
      <div>
        <strong>{text}</strong>
        <p>{words.strayText}</p>
      </div>
      <Button size="small" onClick={() => setOpen(true)}>
        {words.strayRemove}
      </Button>
      {isOpen ? (
        <FormDialog
          title={words.strayRemove}
          width={440}
          confirm={words.strayRemove}
          testId="stray-dialog"
          disabled={own === ''}
          onSave={remove}
          onClose={() => setOpen(false)}
        >
          <p className="bb-form-lead">{text}</p>
          <OwnPasswordLine
            id="stray-own"
            label={words.yourPassword}
            value={own}
            problem={refused}
            onChange={setOwn}
          />
        </FormDialog>
      ) : null}
    </div>
  );
}
