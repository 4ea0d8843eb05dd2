import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { longJobStore } from '@renderer/data/locking/long-jobs';
import { lockWords } from '@shared/words/lock';
import { useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { curtainId } from './curtain';

/** All there is to see while the book is closed: nothing, and after a moment what must end first. */
export function LockCurtain() {
  const words = useWords(lockWords);
  const jobs = useSyncExternalStore(longJobStore.subscribe, longJobStore.get);
  const names = [...new Set(jobs)].map((job) => words[job]);
  return createPortal(
    <div className="bb-curtain" id={curtainId} role="status" data-testid="lock-curtain">
      <Icon name="lock" />
      <strong>{words.ending}</strong>
      <p className="bb-curtain-note">
        {names.length === 0 ? '' : words.endingJobs(names.join(words.jobsJoin))}
      </p>
    </div>,
    document.body,
  );
}
