import { ConfirmByPassword } from '@renderer/components/account/ConfirmByPassword';
import { tell } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { Panel } from '@renderer/components/Panel';
import { findDialogPlace } from '@renderer/components/print/dialog-place';
import { RecoveryKeyCard } from '@renderer/components/recovery-key/RecoveryKeyCard';
import { makeNewRecoveryKey } from '@renderer/data/access/passwords';
import { useSession, useSettings } from '@renderer/data/session-context';
import { drawRecoverySheet } from '@renderer/paper/recovery-key-sheet';
import { branchRecordId, readBranch } from '@shared/domain/records/branch';
import { peopleWords } from '@shared/words/people';
import { startWords } from '@shared/words/start';
import { Button, Modal } from 'antd';
import { useState } from 'react';

/** Makes a new recovery key, which is shown once. */
export function RecoveryKeyPanel() {
  const words = useWords(peopleWords);
  const start = useWords(startWords);
  const session = useSession();
  const branch = readBranch(useSettings().get(branchRecordId));
  const [isAsking, setAsking] = useState(false);
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const make = async (own: string) => {
    const made = await makeNewRecoveryKey(session, own);
    if (made.ok) setRecoveryKey(made.value);
    return made;
  };
  const finish = () => {
    setRecoveryKey(null);
    tell(words.keyMade);
  };
  return (
    <Panel title={words.keyPanel} className="bb-people-key">
      <p className="bb-form-lead">{words.keyText}</p>
      <Button data-testid="new-recovery-key" onClick={() => setAsking(true)}>
        {words.keyNew}
      </Button>
      {isAsking ? (
        <ConfirmByPassword
          title={words.keyNew}
          text={words.keyNewText}
          confirm={words.keyDo}
          confirmTestId="make-recovery-key"
          testId="recovery-key-dialog"
          fieldId="key-own"
          onConfirm={make}
          onClose={() => setAsking(false)}
        />
      ) : null}
      {recoveryKey === null ? null : (
        <Modal
          open
          centered
          width={600}
          title={start.keyTitle}
          closable={false}
          mask={{ closable: false }}
          keyboard={false}
          footer={null}
          getContainer={findDialogPlace}
        >
          <RecoveryKeyCard
            facts={{ recoveryKey, branchName: branch.name, person: session.actor }}
            draw={drawRecoverySheet}
            goOn={words.keyDone}
            onContinue={finish}
          />
        </Modal>
      )}
    </Panel>
  );
}
