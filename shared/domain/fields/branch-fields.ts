import type { TouchedRecord } from '../changes/change';
import { readFormula } from '../formulas/read-expression';
import { type BookRecord, type CustomerKind, solePartition } from '../records/records';
import type { WorkbookPlan } from '../sheets/plan';
import { type BranchField, type BranchFieldType, branchFieldTypes } from './branch-field';
import { units } from './catalogue/define-field';
import { type Choice, type Field, type FieldType, type Sensitivity, sensitivities } from './field';

const idPrefix = 'field:';
const keyPattern = /^own_[a-z0-9]{8}$/;
const keyLetters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Id of the settings record that holds a field of the branch's own under its key `field`. */
export function branchFieldId(key: string): string {
  return `${idPrefix}${key}`;
}

/** True for the settings records that hold fields of the branch's own. */
export function isBranchFieldRecord(record: BookRecord): boolean {
  return record.id.startsWith(idPrefix);
}

/** Makes a key that no other field has, out of eight random bytes; `fillRandom` is the platform's source. */
export function makeFieldKey(fillRandom: (bytes: Uint8Array) => void): string {
  const bytes = new Uint8Array(8);
  fillRandom(bytes);
  return `own_${Array.from(bytes, (byte) => keyLetters.charAt(byte % keyLetters.length)).join('')}`;
}

/**
 * A field of the branch's own as a row of the catalogue. Phones, and texts said to hold numbers of some kind, are masked
 * and searched like those of the house.
 */
export function fieldOfBranch(own: BranchField): Field {
  const { key, zh, en, kinds, synonyms, choices, formula } = own;
  const type = typeInCatalogue(own);
  return {
    key,
    zh,
    en,
    type,
    kinds,
    synonyms,
    sensitivity: type === 'phone' ? 'phone' : (own.sensitivity ?? 'plain'),
    section: 'own',
    ...(type === 'money' ? { unit: units.wan } : {}),
    ...(type === 'choice' ? { choices: choices ?? [] } : {}),
    ...(formula === undefined ? {} : { derived: true, formula }),
    // What is computed is not searched: the same words stand in the fields it is made of.
    ...(formula === undefined && (type === 'text' || type === 'phone') ? { searched: true } : {}),
  };
}

/** The type as the catalogue has it: a computed field has the type of what its formula gives. */
function typeInCatalogue({ type, formula }: BranchField): FieldType {
  return type === 'computed' ? (formula?.result ?? 'text') : type;
}

/**
 * The branch's own fields out of the settings, hidden ones included, in the order of the screen. Records that are not
 * in the right form (a newer version's, say) are passed over.
 */
export function readBranchFields(settings: Iterable<BookRecord>): readonly BranchField[] {
  const found: BranchField[] = [];
  for (const record of settings) {
    const own = isBranchFieldRecord(record) ? readBranchField(record) : undefined;
    if (own !== undefined) found.push(own);
  }
  return found.sort((left, right) => placeOf(left) - placeOf(right) || (left.key < right.key ? -1 : 1));
}

/** The place of a field that comes after all of the branch's own. */
export function nextFieldOrder(own: readonly BranchField[]): number {
  return Math.max(0, ...own.map(({ order }) => order ?? 0)) + 1;
}

/** The touched record of a field that was not in the book before, for a command or an import that adds it. */
export function touchNewField(own: BranchField): TouchedRecord {
  const id = branchFieldId(own.key);
  return { collection: 'settings', partition: solePartition, id, before: null, after: { field: own } };
}

/**
 * The branch's fields with those that an import adds: as long as it runs they are not in the settings. A field of the
 * book stays as it is; one that two sheets add counts once.
 */
export function joinNewFields(own: readonly BranchField[], plan: WorkbookPlan): readonly BranchField[] {
  const joined = new Map(own.map((field) => [field.key, field]));
  for (const { newField } of plan.sheets.flatMap(({ columns }) => columns)) {
    if (newField !== undefined && !joined.has(newField.key)) joined.set(newField.key, newField);
  }
  return [...joined.values()];
}

function placeOf({ order }: BranchField): number {
  return order ?? Number.MAX_SAFE_INTEGER;
}

function readBranchField(record: BookRecord): BranchField | undefined {
  const { field } = record;
  if (typeof field !== 'object' || field === null) return undefined;
  const { key, zh, en, type, kinds, choices, synonyms, order, hidden, sensitivity } = field as Record<
    string,
    unknown
  >;
  const formula = type === 'computed' ? readFormula((field as Record<string, unknown>).formula) : undefined;
  if (typeof key !== 'string' || !keyPattern.test(key) || branchFieldId(key) !== record.id) return undefined;
  if (typeof zh !== 'string' || zh === '' || !isType(type)) return undefined;
  if (type === 'computed' && formula === undefined) return undefined;
  return {
    key,
    zh,
    en: typeof en === 'string' && en !== '' ? en : zh,
    type,
    kinds: readKinds(kinds),
    ...(type === 'choice' ? { choices: listOf(choices).filter(isChoice) } : {}),
    ...(formula === undefined ? {} : { formula }),
    ...(type === 'text' && isSensitive(sensitivity) ? { sensitivity } : {}),
    synonyms: listOf(synonyms).filter((synonym) => typeof synonym === 'string'),
    ...(typeof order === 'number' ? { order } : {}),
    ...(hidden === true ? { hidden } : {}),
  };
}

function isType(type: unknown): type is BranchFieldType {
  return type === 'computed' || branchFieldTypes.some((known) => known === type);
}

function isSensitive(name: unknown): name is Sensitivity {
  return name !== 'plain' && sensitivities.some((known) => known === name);
}

function readKinds(kinds: unknown): readonly CustomerKind[] {
  const all: readonly CustomerKind[] = ['individual', 'company'];
  const known = all.filter((kind) => listOf(kinds).includes(kind));
  return known.length === 0 ? all : known;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isChoice(value: unknown): value is Choice {
  if (typeof value !== 'object' || value === null) return false;
  const choice = value as Record<string, unknown>;
  return [choice.value, choice.zh, choice.en].every((part) => typeof part === 'string' && part !== '');
}
