import { FormDialog } from '@renderer/components/FormDialog';
import { useWords } from '@renderer/components/language/language-context';
import { binPageWords } from '@shared/words/bin-page';

interface Props {
  readonly name: string;
  /** Day until which snapshots of this PC may still hold it. */
  readonly snapshotsUntil: string;
  readonly onErase: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asked before a customer goes for good: nothing brings it back, and some copies outlive it for a while. */
export function EraseDialog({ name, snapshotsUntil, onErase, onClose }: Props) {
  const words = useWords(binPageWords);
  return (
    <FormDialog
      title={words.eraseTitle(name)}
      width={480}
      confirm={words.erase}
      confirmTestId="confirm-erase"
      testId="erase-form"
      onSave={onErase}
      onClose={onClose}
    >
      <p>{words.eraseWhat}</p>
      <p>{words.eraseCopies(snapshotsUntil)}</p>
    </FormDialog>
  );
}
