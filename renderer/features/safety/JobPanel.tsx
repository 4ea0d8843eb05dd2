import { useWords } from '@renderer/components/language/language-context';
import { Panel } from '@renderer/components/Panel';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import type { CareJob } from '@renderer/data/book/session/care-board';
import { safetyWords } from '@shared/words/safety';

interface Props {
  readonly job: CareJob;
  readonly onCancel: () => void;
}

const titles = { backup: 'runningBackup', rehearsal: 'runningRehearsal', verify: 'runningVerify' } as const;

/** The look or backup that is under way. */
export function JobPanel({ job, onCancel }: Props) {
  const words = useWords(safetyWords);
  const { kind, progress } = job;
  return (
    <Panel className="bb-safety-job" testId="care-job">
      <ProgressPanel
        key={`${kind}|${progress?.stage ?? ''}`}
        title={words[titles[kind]]}
        done={progress?.total == null ? 0 : progress.done}
        total={progress?.total ?? null}
        {...(kind === 'backup' ? {} : { onCancel })}
      />
    </Panel>
  );
}
