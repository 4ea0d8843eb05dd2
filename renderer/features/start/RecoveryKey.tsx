import { FailureNotice } from '@renderer/components/FailureNotice';
import { useWords } from '@renderer/components/language/language-context';
import { PrintDesk } from '@renderer/components/print/PrintDesk';
import { startWords } from '@shared/words/start';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useRecoveryPaper } from './use-recovery-paper';

interface Props {
  /** Groups of characters with dashes between them. */
  readonly recoveryKey: string;
  readonly branchName: string;
  readonly person: string;
  readonly onContinue: () => void;
}

/** The groups with their places: two groups may read the same. */
function placeGroups(recoveryKey: string): readonly { readonly place: number; readonly group: string }[] {
  return recoveryKey.split('-').map((group, place) => ({ place, group }));
}

/** Shows the recovery key once, on screen and on paper, and goes on when the person says it is stored. */
export function RecoveryKey({ recoveryKey, branchName, person, onContinue }: Props) {
  const words = useWords(startWords);
  const [stored, setStored] = useState(false);
  const paper = useRecoveryPaper({ recoveryKey, branchName, person });
  return (
    <section
      className="bb-start-recovery bb-start-sheet"
      aria-label={words.keyTitle}
      data-testid="recovery-key"
    >
      <h1>{words.keyTitle}</h1>
      <p className="bb-start-text">
        {words.keyText}
        <strong>{words.keyOnce}</strong>
      </p>
      <div className="bb-start-key" data-testid="recovery-key-text">
        {placeGroups(recoveryKey).map(({ place, group }) => (
          <span key={place}>{group}</span>
        ))}
      </div>
      <div className="bb-start-key-ways">
        <Button onClick={paper.print} disabled={paper.busy}>
          {words.keyPrint}
        </Button>
        <Button onClick={paper.save} disabled={paper.busy}>
          {words.keySave}
        </Button>
      </div>
      <PrintDesk />
      {paper.failure === null ? null : <FailureNotice failure={paper.failure} />}
      <div className="bb-start-key-foot">
        <Checkbox checked={stored} onChange={(event) => setStored(event.target.checked)}>
          {words.keyConfirm}
        </Checkbox>
        <Button type="primary" size="large" disabled={!stored} onClick={onContinue}>
          {words.keyContinue}
        </Button>
      </div>
    </section>
  );
}
