import { ConfirmByPassword } from '@renderer/components/account/ConfirmByPassword';
import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { removePasswords } from '@renderer/data/access/people-desk';
import { useSession } from '@renderer/data/session-context';
import { peopleWords } from '@shared/words/people';
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
  const text = words.strayTitle(names.join(lang === 'en' ? ', ' : '、'));
  const remove = async (own: string) => {
    const done = await removePasswords(session, names, own);
    if (done.ok) onDone();
    return done;
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
        <ConfirmByPassword
          title={words.strayRemove}
          text={text}
          confirm={words.strayRemove}
          testId="stray-dialog"
          fieldId="stray-own"
          onConfirm={remove}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
