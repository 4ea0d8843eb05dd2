import type { TouchedRecord } from '../changes/change';
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

/**
 * True when a record of a signing command bears no signature but that of `person`, and `person` does not approve what
 * the same person handed in where that is not allowed. Undo, which puts earlier signatures back, is not asked.
 */
export function maySignRecord(
  touched: TouchedRecord,
  present: BookRecord | undefined,
  command: string,
  person: string,
  rules: SignatureRules,
): boolean {
  if (touched.collection !== 'evaluations' || !signing.has(command)) return true;
  const { after } = touched;
  if (after === null) return true;
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
