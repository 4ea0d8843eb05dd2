import type { PaperLayout } from '@shared/domain/paper/layout';
import { isSameLayout } from '@shared/domain/paper/same-layout';
import { validateLayout } from '@shared/domain/paper/validate-layout';

/** A layout being edited, with the steps that can be taken back and put in again. */
export interface DraftHistory {
  /** What the book keeps; the draft differs from it where something is unsaved. */
  readonly base: PaperLayout;
  readonly present: PaperLayout;
  readonly past: readonly PaperLayout[];
  readonly future: readonly PaperLayout[];
  /** What the last step edited: typing on in the same place is the same step. */
  readonly tag: string | null;
}

const mostSteps = 200;

export function beginDraft(base: PaperLayout): DraftHistory {
  return { base, present: base, past: [], future: [], tag: null };
}

/** One more step. Steps with the same tag right after each other are one. */
export function takeStep(history: DraftHistory, next: PaperLayout, tag: string | null): DraftHistory {
  if (next === history.present) return history;
  const same = tag !== null && tag === history.tag && history.past.length > 0;
  const past = same ? history.past : [...history.past, history.present].slice(-mostSteps);
  return { ...history, present: next, past, future: [], tag };
}

/** The step before; the same when there is none. */
export function stepBack(history: DraftHistory): DraftHistory {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    ...history,
    present: previous,
    past: history.past.slice(0, -1),
    future: [history.present, ...history.future],
    tag: null,
  };
}

/** The step that was taken back last, put in again. */
export function stepForward(history: DraftHistory): DraftHistory {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { ...history, present: next, past: [...history.past, history.present], future, tag: null };
}

/** True when nothing is unsaved. */
export function isSaved({ base, present }: DraftHistory): boolean {
  return isSameLayout(base, present);
}

/**
 * After the book keeps something else (saved here, undone, restored): a draft without unsaved changes follows, one with
 * changes stays as it is. What was saved is shown as it was tidied.
 */
export function followBook(history: DraftHistory, base: PaperLayout): DraftHistory {
  if (base === history.base) return history;
  if (isSaved(history)) return beginDraft(base);
  const tidied = validateLayout(history.present);
  const keptHere = tidied.ok && isSameLayout(tidied.value, base);
  return { ...history, base, present: keptHere ? base : history.present };
}
