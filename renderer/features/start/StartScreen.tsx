import { FailureNotice } from '@renderer/components/FailureNotice';
import { Notices } from '@renderer/components/feedback/Notices';
import { useWords } from '@renderer/components/language/language-context';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import type { StartTrouble } from '@renderer/data/book/start-trouble';
import type { BookSession } from '@renderer/data/book-session';
import type { BackupFile } from '@shared/ipc/backup';
import { startWords } from '@shared/words/start';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { FirstRun } from './FirstRun';
import { NewPassword } from './NewPassword';
import { RecoveryKey } from './RecoveryKey';
import { StartLayout } from './StartLayout';
import { Unlock } from './Unlock';
import { useStart } from './use-start';

/** What the screen of a book that cannot be opened is handed. */
interface TroubleNeeds {
  readonly trouble: StartTrouble;
  readonly folder: string;
  readonly onAgain: () => void;
  readonly onLook: () => void;
}

/** What restoring from a backup is handed. */
interface RestoreNeeds {
  /** A backup that was opened from outside. */
  readonly chosen?: BackupFile;
  readonly onBack: () => void;
  readonly onRestored: () => void;
}

interface Props {
  readonly onOpened: (session: BookSession) => void;
  /** Draws restoring from a backup. */
  readonly showRestore: (needs: RestoreNeeds) => ReactNode;
  /** Draws the screen of a book that cannot be opened as it is. */
  readonly showTrouble: (needs: TroubleNeeds) => ReactNode;
}

/** Everything before a book is open: first run, unlock, recovery key, and the way into the sample. */
export function StartScreen(props: Props) {
  return (
    <StartLayout>
      <StartStep {...props} />
      <Notices />
    </StartLayout>
  );
}

function StartStep({ onOpened, showTrouble, showRestore }: Props) {
  const words = useWords(startWords);
  const start = useStart(onOpened);
  const { step } = start;
  switch (step.kind) {
    case 'locating':
      return null;
    case 'lost':
      return (
        <div className="bb-start-progress">
          <FailureNotice
            failure={step.failure}
            actions={<Button onClick={start.locate}>{words.tryAgain}</Button>}
          />
        </div>
      );
    case 'trouble': {
      const { trouble, folder } = step;
      return showTrouble({ trouble, folder, onAgain: start.locate, onLook: start.look });
    }
    case 'restore':
      return showRestore({
        ...(step.chosen === null ? {} : { chosen: step.chosen }),
        onBack: start.locate,
        onRestored: start.locate,
      });
    case 'firstRun':
      return (
        <FirstRun
          busy={step.busy}
          failure={step.failure}
          onCreate={start.create}
          onLook={start.look}
          onRestore={start.restore}
        />
      );
    case 'locked':
      return (
        <Unlock
          folder={step.folder}
          people={step.people}
          busy={step.busy}
          failure={step.failure}
          waitUntil={step.waitUntil}
          onOpen={start.open}
          onLook={start.look}
        />
      );
    case 'working':
      return (
        <div className="bb-start-progress bb-start-sheet">
          <ProgressPanel title={words[step.what]} done={step.done} total={step.total} />
        </div>
      );
    case 'newPassword':
      return (
        <NewPassword
          person={step.session.actor}
          busy={step.busy}
          failure={step.failure}
          onChoose={start.choosePassword}
        />
      );
    case 'recoveryKey':
      return (
        <RecoveryKey
          facts={{
            recoveryKey: step.recoveryKey,
            branchName: step.branchName,
            person: step.session.actor,
          }}
          onContinue={() => onOpened(step.session)}
        />
      );
  }
}
