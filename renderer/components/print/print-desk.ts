import type { PrintWay } from '@shared/ipc/printing';

/** What is about to be printed. */
export interface PrintQuestion {
  /** Name of the document. */
  readonly title: string;
  /** What goes to the printer, in a few words: `12 位客户`. */
  readonly amount?: string;
}

interface Asked {
  readonly question: PrintQuestion;
  readonly answer: (way: PrintWay | null) => void;
}

let asked: Asked | null = null;
const listeners = new Set<() => void>();

function replaceAsked(next: Asked | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

/**
 * Shows the print panel over whatever is open; resolves to the printer chosen, or null when the panel was closed. A
 * question that comes while another one stands takes its place.
 */
export function askPrintWay(question: PrintQuestion): Promise<PrintWay | null> {
  answerPrintWay(null);
  return new Promise((answer) => replaceAsked({ question, answer }));
}

/** Answers the question that stands and takes the panel away. */
export function answerPrintWay(way: PrintWay | null): void {
  const standing = asked;
  if (standing === null) return;
  replaceAsked(null);
  standing.answer(way);
}

/** For `useSyncExternalStore`. */
export const printQuestionStore = {
  get: (): PrintQuestion | null => asked?.question ?? null,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
