import { useEffect, useSyncExternalStore } from 'react';
import { PrintPanel } from './PrintPanel';
import { answerPrintWay, printQuestionStore } from './print-desk';

/** The print panel over every page, while somebody is asked for a printer. */
export function PrintDesk() {
  const question = useSyncExternalStore(printQuestionStore.subscribe, printQuestionStore.get);
  // Locked with the panel open: the next book must not find it.
  useEffect(() => () => answerPrintWay(null), []);
  return question === null ? null : <PrintPanel question={question} onAnswer={answerPrintWay} />;
}
