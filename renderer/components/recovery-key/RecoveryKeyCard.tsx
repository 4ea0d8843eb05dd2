import { startWords } from '@shared/words/start';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { FailureNotice } from '../FailureNotice';
import { useWords } from '../language/language-context';
import { type DrawRecoverySheet, type RecoveryKeyFacts, useRecoveryPaper } from './use-recovery-paper';
import './recovery-key.css';

interface Props {
  readonly facts: RecoveryKeyFacts;
  readonly draw: DrawRecoverySheet;
  /** What going on is called. */
  readonly goOn: string;
  readonly onContinue: () => void;
}

/** The groups with their places: two groups may read the same. */
function placeGroups(recoveryKey: string): readonly { readonly place: number; readonly group: string }[] {
  return recoveryKey.split('-').map((group, place) => ({ place, group }));
}

/** Shows the recovery key once, on screen and on paper, and goes on when the person says it is stored. */
export function RecoveryKeyCard({ facts, draw, goOn, onContinue }: Props) {
  const words = useWords(startWords);
  const [stored, setStored] = useState(false);
  const paper = useRecoveryPaper(facts, draw);
  return (
    <div data-testid="recovery-key">
      <p className="bb-recovery-text">
        {words.keyText}
        <strong>{words.keyOnce}</strong>
      </p>
      <div className="bb-recovery-key" data-testid="recovery-key-text">
        {placeGroups(facts.recoveryKey).map(({ place, group }) => (
          <span key={place}>{group}</span>
        ))}
      </div>
      <div className="bb-recovery-key-ways">
        <Button onClick={paper.print} disabled={paper.busy}>
          {words.keyPrint}
        </Button>
        <Button onClick={paper.save} disabled={paper.busy}>
          {words.keySave}
        </Button>
      </div>
      {paper.failure === null ? null : <FailureNotice failure={paper.failure} />}
      <div className="bb-recovery-key-foot">
        <Checkbox checked={stored} onChange={(event) => setStored(event.target.checked)}>
          {words.keyConfirm}
        </Checkbox>
        <Button type="primary" size="large" disabled={!stored} onClick={onContinue}>
          {goOn}
        </Button>
      </div>
    </div>
  );
}
