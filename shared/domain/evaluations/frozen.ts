import type { TouchedRecord } from '../changes/change';
import { redoCommand } from '../changes/history';
import { restoreBookCommand } from '../changes/restore';
import type { BookRecord } from '../records/records';
import { eraseCommand } from '../retention/erase-customer';
import { reopenCommand } from './reopen-form';

/** What a reopening writes; anything else in it is not a reopening. */
const reopenedFields = new Set(['submitted', 'reviewed', 'approved', 'revision', 'revised', 'returned']);

function isSame(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

/** True for a touch that only takes the approval off and keeps the form as it was approved. */
function isReopening({ after }: TouchedRecord, current: BookRecord): boolean {
  if (after === null || after.approved !== null || !Array.isArray(after.revised)) return false;
  if (!Object.keys(after).every((field) => reopenedFields.has(field))) return false;
  const earlier = Array.isArray(current.revised) ? current.revised : [];
  if (after.revised.length !== earlier.length + 1) return false;
  if (!isSame(after.revised.slice(0, -1), earlier)) return false;
  const kept: unknown = after.revised.at(-1);
  if (typeof kept !== 'object' || kept === null) return false;
  return (
    'lines' in kept &&
    isSame(kept.lines, current.lines) &&
    'approved' in kept &&
    isSame(kept.approved, current.approved)
  );
}

/**
 * True when a touch would change an approved form (branch-practice section 6: an approved form is frozen). `current`
 * is the record as the book has it. Three things may be done with one: its `customerId` follows a merge, all of the
 * book is made as it was at another time, and it is opened again by its own command (or by putting that in again), which keeps what was approved. Costs one comparison
 * for records of other collections.
 */
export function frozenTouch(
  touched: TouchedRecord,
  current: BookRecord | undefined,
  command: string,
): boolean {
  if (touched.collection !== 'evaluations' || current === undefined) return false;
  if (current.approved === undefined || current.approved === null) return false;
  if (command === restoreBookCommand || command === eraseCommand) return false;
  const { after } = touched;
  if (after === null || touched.before === null) return true;
  const written = Object.keys(after).filter((field) => !isSame(after[field] ?? null, current[field] ?? null));
  if (written.every((field) => field === 'customerId')) return false;
  const mayReopen = command === reopenCommand || command === redoCommand;
  return !(mayReopen && isReopening(touched, current));
}
