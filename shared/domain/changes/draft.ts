import type { ChangeLabel, TouchedRecord } from './change';

/**
 * What a command answers: the change it wants, before the book stamps it with id, clock and actor.
 * Commands are pure: `(book view, input) -> Result<ChangeDraft>`.
 */
export interface ChangeDraft {
  readonly command: string;
  readonly label: ChangeLabel;
  readonly touched: readonly TouchedRecord[];
}
