import type { BookSession } from '@renderer/data/book-session';
import { type RevealTarget, revealsOf } from '@renderer/data/masking/reveal-desk';
import { tellFailure } from '../feedback/feedback-store';

/** What the dialog asks: why somebody wants to see this value. */
export interface RevealQuestion extends RevealTarget {
  /** Name of the field, as people call it. */
  readonly caption: string;
}

interface Asked {
  readonly question: RevealQuestion;
  readonly answer: (reason: string | null) => void;
}

let asked: Asked | null = null;
const listeners = new Set<() => void>();

function replaceAsked(next: Asked | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

/** Answers the question that stands and takes the dialog away; null when it was closed. */
export function answerReveal(reason: string | null): void {
  const standing = asked;
  if (standing === null) return;
  replaceAsked(null);
  standing.answer(reason);
}

/** For `useSyncExternalStore`. */
export const revealQuestionStore = {
  get: (): RevealQuestion | null => asked?.question ?? null,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/**
 * Shows a hidden value for a moment. The reason is asked unless it is `known` or was given for the same customer a short
 * while ago. Answers whether the value is shown; why not is told.
 */
export async function showInFull(
  session: BookSession,
  question: RevealQuestion,
  known?: string,
): Promise<boolean> {
  const reveals = revealsOf(session);
  if (!reveals.isAllowed) return false;
  const { caption: _, ...target } = question;
  const reason = known ?? reveals.reasonFor(target.customerId) ?? (await askReason(question));
  if (reason === null) return false;
  const shown = await reveals.reveal(target, reason);
  if (!shown.ok) tellFailure(shown);
  return shown.ok && reveals.isShown(target.customerId, target.field);
}

function askReason(question: RevealQuestion): Promise<string | null> {
  answerReveal(null);
  return new Promise((answer) => replaceAsked({ question, answer }));
}
