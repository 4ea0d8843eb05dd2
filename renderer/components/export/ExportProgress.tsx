import { exportsWords } from '@shared/words/exports';
import { useSyncExternalStore } from 'react';
import { useWords } from '../language/language-context';
import { ProgressPanel } from '../ProgressPanel';
import { jobStore } from './export-jobs';
import './export.css';

/** Files being written, on whatever page: how far each is, and the way to give it up. */
export function ExportProgress() {
  const words = useWords(exportsWords);
  const jobs = useSyncExternalStore(jobStore.subscribe, jobStore.get);
  if (jobs.length === 0) return null;
  return (
    <div className="bb-export-running" data-testid="export-progress">
      {jobs.map(({ id, file, done, total, cancel, said }) => (
        <div key={id}>
          <ProgressPanel
            title={said?.title ?? words.exporting(file)}
            done={done}
            total={total}
            onCancel={cancel}
            cancelNote={said?.cancelNote ?? words.cancelNote}
          />
        </div>
      ))}
    </div>
  );
}
