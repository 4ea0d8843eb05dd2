import type { Failure } from '@shared/domain/kernel/result';

/** A short word at the foot of the window after something was done, or a failure that stays until it is read. */
export interface Notice {
  readonly id: number;
  readonly text?: string;
  readonly failure?: Failure;
  readonly action?: NoticeAction;
  /** Stays until it is closed: what it offers came by itself, and nobody may be looking. */
  readonly stays?: boolean;
}

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/** More than this many at once would hide the work. */
const shownAtMost = 3;

let notices: readonly Notice[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function replaceNotices(next: readonly Notice[]): void {
  notices = next;
  for (const listener of listeners) listener();
}

function add(notice: Omit<Notice, 'id'>): void {
  // A plain word gives way to the next one; what can be acted on or must be read stays.
  const kept = notices.filter((shown) => shown.failure !== undefined || shown.action !== undefined);
  replaceNotices([...kept, { ...notice, id: nextId++ }].slice(-shownAtMost));
}

/** Tells that something was done; goes away by itself. `action` offers one step, such as showing a saved file. */
export function tell(text: string, action?: NoticeAction): void {
  add(action === undefined ? { text } : { text, action });
}

/** Tells of something that came by itself, such as a changed workbook. Stays until it is closed or acted on. */
export function tellNews(text: string, action?: NoticeAction): void {
  add({ text, stays: true, ...(action === undefined ? {} : { action }) });
}

/** Tells that something failed: what happened, what is safe, what to do. Stays until closed. */
export function tellFailure(failure: Failure, action?: NoticeAction): void {
  add(action === undefined ? { failure } : { failure, action });
}

/** Takes one away. */
export function dismissNotice(id: number): void {
  replaceNotices(notices.filter((notice) => notice.id !== id));
}

/** Takes all away, when the book is locked. */
export function clearNotices(): void {
  replaceNotices([]);
}

/** For `useSyncExternalStore`. */
export const noticeStore = {
  get: (): readonly Notice[] => notices,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
