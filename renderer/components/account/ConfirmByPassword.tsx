import { FormDialog } from '@renderer/components/FormDialog';
import { useLang, useWords } from '@renderer/components/language/language-context';
import type { Result } from '@shared/domain/kernel/result';
import { peopleWords } from '@shared/words/people';
import { describeFailure } from '@shared/words/reasons';
import { useState } from 'react';
import { OwnPasswordLine } from './OwnPasswordLine';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly confirmTestId?: string;
  readonly testId: string;
  /** Id of the password's field. */
  readonly fieldId: string;
  /** Does it with the password as typed; a failure is said at the field and the dialog stays. */
  readonly onConfirm: (own: string) => Promise<Result<unknown>>;
  readonly onClose: () => void;
}

/** What is done only by somebody who types their own password once more. */
export function ConfirmByPassword({ text, fieldId, onConfirm, ...dialog }: Props) {
  const words = useWords(peopleWords);
  const { lang } = useLang();
  const [own, setOwn] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const save = async () => {
    const done = await onConfirm(own);
    if (!done.ok) setRefused(describeFailure(done, lang));
    return done.ok;
  };
  return (
    <FormDialog {...dialog} width={440} disabled={own === ''} onSave={save}>
      <p className="bb-form-lead">{text}</p>
      <OwnPasswordLine
        id={fieldId}
        label={words.yourPassword}
        value={own}
        problem={refused}
        onChange={setOwn}
      />
    </FormDialog>
  );
}
