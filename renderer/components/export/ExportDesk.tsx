import { useEffect, useSyncExternalStore } from 'react';
import { ExportDialog } from './ExportDialog';
import { ExportProgress } from './ExportProgress';
import { answerExport, questionStore } from './export-desk';

/** What exports show over every page: the dialog before, the progress while a file is written. */
export function ExportDesk() {
  const question = useSyncExternalStore(questionStore.subscribe, questionStore.get);
  // Locked with the dialog open: the next book must not find it.
  useEffect(() => () => answerExport(null), []);
  return (
    <>
      <ExportProgress />
      {question === null ? null : <ExportDialog question={question} onAnswer={answerExport} />}
    </>
  );
}
