import type { ExportChoice, ExportSubject } from './export-choice';

/** What the dialog before an export asks. */
export interface ExportQuestion {
  readonly title: string;
  readonly subjects: readonly ExportSubject[];
  /** The subject ticked at first; else the first that has anybody. */
  readonly wanted?: string;
  /** What is counted; unless told, customers. */
  readonly unit?: 'customers' | 'lines';
  /** False for workbooks of several tables that belong together: no CSV. */
  readonly hasFormats?: boolean;
  /** Whether values may go out in full, see `mayExportFull`. */
  readonly mayFull: boolean;
}

interface Asked {
  readonly question: ExportQuestion;
  readonly answer: (choice: ExportChoice | null) => void;
}

let asked: Asked | null = null;
const listeners = new Set<() => void>();

function replaceAsked(next: Asked | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

/**
 * Shows the dialog over whatever page is open; resolves to what was chosen, or null when it was closed. A question
 * that comes while another one stands takes its place.
 */
export function askExport(question: ExportQuestion): Promise<ExportChoice | null> {
  answerExport(null);
  return new Promise((answer) => replaceAsked({ question, answer }));
}

/** Answers the question that stands and takes the dialog away. */
export function answerExport(choice: ExportChoice | null): void {
  const standing = asked;
  if (standing === null) return;
  replaceAsked(null);
  standing.answer(choice);
}

/** For `useSyncExternalStore`. */
export const questionStore = {
  get: (): ExportQuestion | null => asked?.question ?? null,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
