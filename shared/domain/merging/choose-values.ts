import { balancesOnKey, isBalanceField } from '../balances/balance-record';
import { fieldsOf } from '../fields/catalogue';
import type { Field } from '../fields/field';
import { maxLengthOf } from '../fields/parse-field';
import { fieldValueOf, textOf } from '../fields/values';
import { haveDifferentNumbers } from '../imports/existing-customers';
import type { CustomerRecord, FieldValue } from '../records/records';

/** Which value the merged customer gets: of the one who stays, of the one who goes, both texts, or the sum. */
export type ValueChoice = 'kept' | 'gone' | 'both' | 'sum';

/** One field of two customers side by side. */
export interface MergeRow {
  readonly field: Field;
  readonly kept: FieldValue | undefined;
  readonly gone: FieldValue | undefined;
  /** True when both hold a value and not the same one. */
  readonly differs: boolean;
  readonly choices: readonly ValueChoice[];
  /** What is proposed: the fuller and the newer value. */
  readonly choice: ValueChoice;
}

/** Of two days the earlier one is kept: when the account was opened, when the customer first bought. */
const earliest: ReadonlySet<string> = new Set(['openedOn', 'firstTransactionOn', 'startsOn']);
/** Of two days the later one is kept. */
const latest: ReadonlySet<string> = new Set(['lastVisitOn', 'nextContactOn', 'endsOn', 'creditMaturesOn']);

/** True when two customers hold two accounts of their own, whose amounts belong together. */
export function haveTwoAccounts(kept: CustomerRecord, gone: CustomerRecord): boolean {
  return haveDifferentNumbers(kept.customerNo, gone.customerNo);
}

/**
 * The fields in which two customers hold anything, side by side, each with what is proposed: a value before none; the
 * fuller of two texts where one holds the other, both where neither does and the text is long; the earlier opening,
 * the later visit; balances of two accounts added up, of one account the newer ones; else those of the one who stays.
 */
export function compareValues(kept: CustomerRecord, gone: CustomerRecord): readonly MergeRow[] {
  const rows: MergeRow[] = [];
  for (const field of fieldsOf(kept.kind)) {
    if (field.derived === true) continue;
    const [left, right] = [fieldValueOf(kept, field.key), fieldValueOf(gone, field.key)];
    if (left === undefined && right === undefined) continue;
    const differs = left !== undefined && right !== undefined && left !== right;
    const choices = differs ? listChoices(field, left, right) : (['kept', 'gone'] as const);
    const choice = left === undefined ? 'gone' : differs ? propose(field, kept, gone, choices) : 'kept';
    rows.push({ field, kept: left, gone: right, differs, choices, choice });
  }
  return rows;
}

/** The value a choice comes to; undefined where the chosen one has none. */
export function chosenValue(
  { field, kept, gone }: Pick<MergeRow, 'field' | 'kept' | 'gone'>,
  choice: ValueChoice,
): FieldValue | undefined {
  switch (choice) {
    case 'kept':
      return kept;
    case 'gone':
      return gone;
    case 'both':
      return `${kept}；${gone}`.slice(0, maxLengthOf(field));
    case 'sum':
      return typeof kept === 'number' && typeof gone === 'number' ? kept + gone : (kept ?? gone);
  }
}

function listChoices(field: Field, kept: FieldValue, gone: FieldValue): readonly ValueChoice[] {
  if (field.type === 'money') return ['kept', 'gone', 'sum'];
  if (field.type !== 'longText') return ['kept', 'gone'];
  return `${kept}；${gone}`.length > maxLengthOf(field) ? ['kept', 'gone'] : ['kept', 'gone', 'both'];
}

function propose(
  { key, type }: Field,
  kept: CustomerRecord,
  gone: CustomerRecord,
  choices: readonly ValueChoice[],
): ValueChoice {
  if (isBalanceField(key)) {
    if (haveTwoAccounts(kept, gone)) return 'sum';
    return isNewer(gone, kept) ? 'gone' : 'kept';
  }
  const [left, right] = [kept[key], gone[key]];
  if (typeof left !== 'string' || typeof right !== 'string') return 'kept';
  if (earliest.has(key)) return right < left ? 'gone' : 'kept';
  if (latest.has(key)) return right > left ? 'gone' : 'kept';
  if (type !== 'text' && type !== 'longText') return 'kept';
  // A company's full name, an address with its door: the longer one says all the shorter one says.
  if (right.length > left.length && holds(right, left)) return 'gone';
  if (holds(left, right)) return 'kept';
  return choices.includes('both') ? 'both' : 'kept';
}

/** True when every character of the shorter text stands in the longer one, in order: 海星贸易 in 宁波海星贸易有限公司. */
function holds(long: string, short: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at >= short.length;
}

/** True when the figures of `one` are of a later day. */
function isNewer(one: CustomerRecord, other: CustomerRecord): boolean {
  const [left, right] = [textOf(one, balancesOnKey), textOf(other, balancesOnKey)];
  return left !== undefined && (right === undefined || left > right);
}
