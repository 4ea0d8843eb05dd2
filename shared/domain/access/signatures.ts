import type { TouchedRecord } from '../changes/change';
import { redoCommand, undoCommand } from '../changes/history';
import { reopenCommand } from '../evaluations/reopen-form';
import { signCommands } from '../evaluations/sign-forms';
import type { BookRecord } from '../records/records';

/** What the book says about signatures. */
export interface SignatureRules {
  /** Signatures are those of the person who is signed in. */
  readonly oneself: boolean;
  readonly fourEyes: boolean;
}

const signing: ReadonlySet<string> = new Set([...Object.values(signCommands), reopenCommand]);
const marks = ['prepared', 'submitted', 'reviewed', 'approved', 'returned'] as const;

/** Commands that put forms back as they were, approvals included; they need rights of their own. */
const puttingBack: ReadonlySet<string> = new Set([
  undoCommand,
  redoCommand,
  'book.restore',
  'customers.restoreAsOf',
  'restoreFromBin',
  'undoMerge',
]);

/**
 * True when a record of a signing command bears no signature but that of `person`, and `person` does not approve what
 * the same person handed in where that is not allowed. No other command approves a form, but for those that put
 * earlier states back.
 */
export function maySignRecord(
  touched: TouchedRecord,
  present: BookRecord | undefined,
  command: string,
  person: string,
  rules: SignatureRules,
): boolean {
  const { after } = touched;
  if (touched.collection !== 'evaluations' || after === null) return true;
  if (!signing.has(command)) return puttingBack.has(command) || nameUnder(after.approved) === undefined;
  if (rules.oneself && marks.some((mark) => isOthers(after[mark], person))) return false;
  if (!rules.fourEyes || nameUnder(after.approved) === undefined) return true;
  return nameUnder(present?.submitted) !== nameUnder(after.approved);
}

function nameUnder(signature: unknown): string | undefined {
  if (typeof signature !== 'object' || signature === null || !('person' in signature)) return undefined;
  return typeof signature.person === 'string' ? signature.person : undefined;
}

function isOthers(signature: unknown, person: string): boolean {
  const name = nameUnder(signature);
  return name !== undefined && name !== person;
}
