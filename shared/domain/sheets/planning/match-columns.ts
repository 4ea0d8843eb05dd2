import { fieldByKey } from '../../fields/catalogue';
import type { ColumnRole, MatchedBy } from '../plan';
import { guessByContent, isCounting } from './guess-by-content';
import { guessColumns } from './guess-columns';
import { readHeaderText } from './header-text';
import { findLike, isAboutOthers } from './likeness';
import { type Candidate, type HeaderColumn, listNamed, pathName } from './name-header';
import { periodNames, rowNumberNames, synonymIndex } from './synonym-index';

export interface ColumnMatch {
  readonly fieldKey: string | null;
  readonly matched?: MatchedBy;
  readonly role?: ColumnRole;
}

/** What the person or a mapping file says about the columns of this sheet. */
type Given = Readonly<Record<string, string | null>>;

/** What a column of this place was last time: `null` not taken, `undefined` not known. */
export type RememberedKeys = readonly (string | null | undefined)[];

/** Fields that may take a second column of the same meaning. */
const spare: Readonly<Record<string, string>> = { mobile: 'secondMobile', landline: 'secondMobile' };

/**
 * Finds the field of each column: by what was given, by what was remembered, by synonyms (whole path, then the lowest
 * header, then a heading of its own), by likeness of characters or sound, by content. A field is taken once, by the
 * column that fits it best.
 */
export function matchColumns(
  columns: readonly HeaderColumn[],
  given: Given = {},
  remembered: RememberedKeys = [],
): ColumnMatch[] {
  const matches: ColumnMatch[] = columns.map(() => ({ fieldKey: null }));
  const taken = new Set<string>();
  const candidates: Candidate[] = [];
  columns.forEach((column, at) => {
    const role = findRole(column);
    const told = findGiven(column, given);
    const known = told === undefined ? remembered[at] : told;
    if (known !== undefined) {
      const key = known !== null && canTake(known) && !taken.has(known) ? known : null;
      if (key !== null) taken.add(key);
      if (told !== undefined) matches[at] = { fieldKey: key, matched: 'given' };
      else matches[at] = { fieldKey: key, matched: 'remembered', ...(key === null && role ? { role } : {}) };
      return;
    }
    if (role !== undefined) matches[at] = { fieldKey: null, role };
    else if (column.mute !== 'blank') candidates.push(...listCandidates(column, at));
  });
  candidates.push(...listByCells(columns));
  candidates.sort((left, right) => right.score - left.score || left.column - right.column);
  for (const candidate of candidates) {
    const own = matches[candidate.column];
    if (own?.fieldKey !== null || own.matched !== undefined) continue;
    const key = [candidate.key, spare[candidate.key]].find((name) => name !== undefined && !taken.has(name));
    if (key === undefined) continue;
    taken.add(key);
    matches[candidate.column] = { fieldKey: key, matched: candidate.matched };
  }
  claimName(columns, matches, taken);
  claimTotal(columns, matches, taken);
  return matches;
}

function findGiven(column: HeaderColumn, given: Given): string | null | undefined {
  const path = pathName(column.parts.map(readHeaderText));
  const leaf = readHeaderText(column.parts.at(-1) ?? '').name;
  for (const [header, key] of Object.entries(given)) {
    const wanted = pathName(header.split('/').map(readHeaderText));
    if (header === column.parts.join('/') || wanted === path || wanted === leaf) return key;
  }
  return undefined;
}

/** True for a field in force that values can be brought into. */
function canTake(key: string): boolean {
  const field = fieldByKey(key);
  return field !== undefined && field.derived !== true;
}

function findRole(column: HeaderColumn): ColumnRole | undefined {
  const { name, bare: leaf } = readHeaderText(column.parts.at(-1) ?? '');
  const named = synonymIndex.strong.get(name) ?? synonymIndex.strong.get(leaf);
  if (named !== undefined && fieldByKey(named)?.derived === true) return 'computed';
  const top = readHeaderText(column.parts[0] ?? '').bare;
  if (rowNumberNames.has(leaf) || rowNumberNames.has(top)) return 'rowNumber';
  if (periodNames.has(leaf)) return 'period';
  if (column.mute !== undefined && isCounting(column.samples)) return 'rowNumber';
  return synonymIndex.weak.get(leaf) === 'customerNo' && isCounting(column.samples) ? 'rowNumber' : undefined;
}

/** What the cells of columns without a telling header look like. */
function listByCells(columns: readonly HeaderColumn[]): Candidate[] {
  const mute = columns.flatMap((column, at) =>
    column.mute !== undefined ? [{ at, samples: column.samples }] : [],
  );
  // Beside columns with headers, an amount without one may be anything.
  const isAlone = mute.length === columns.length;
  return guessColumns(mute.map(({ samples }) => samples)).flatMap((key, place) => {
    const column = mute[place]?.at;
    if (key === undefined || column === undefined) return [];
    if (!isAlone && (key === 'deposits' || key === 'aum')) return [];
    return [{ column, key, score: 10, matched: 'content' as const }];
  });
}

/** Every way a column may be understood; likeness and content only where nothing names it. */
function listCandidates(column: HeaderColumn, at: number): Candidate[] {
  const found = listNamed(column, at);
  if (found.length > 0) return found;
  const leaf = readHeaderText(column.parts.at(-1) ?? '').bare;
  if (isAboutOthers(column.parts.join('/'))) return found;
  const like = findLike(leaf);
  if (like !== undefined)
    return [{ column: at, key: like.key, score: 45 * like.likeness, matched: 'likeness' }];
  const key = guessByContent(column.samples);
  return key === undefined ? found : [{ column: at, key, score: 20, matched: 'content' }];
}

/** `单位名称` is the employer beside a name, and the name where no other column is. */
function claimName(columns: readonly HeaderColumn[], matches: ColumnMatch[], taken: Set<string>): void {
  if (taken.has('name')) return;
  const at = columns.findIndex(
    (column, place) =>
      matches[place]?.matched !== 'given' &&
      synonymIndex.weak.get(readHeaderText(column.parts.at(-1) ?? '').bare) === 'name',
  );
  if (at < 0) return;
  taken.add('name');
  matches[at] = { fieldKey: 'name', matched: 'synonym' };
}

const totalNames = new Set(['合计', '总计', '小计', '总额', '合计金额', '资产小计']);
const assetParts = ['deposits', 'demandDeposits', 'timeDeposits', 'wealth', 'funds', 'insurance'];

/** A bare 合计 right of two or more balances, under the same heading, is their total: the assets. */
function claimTotal(columns: readonly HeaderColumn[], matches: ColumnMatch[], taken: Set<string>): void {
  if (taken.has('aum')) return;
  columns.forEach((column, at) => {
    const leaf = readHeaderText(column.parts.at(-1) ?? '').bare;
    if (taken.has('aum') || matches[at]?.fieldKey !== null || !totalNames.has(leaf)) return;
    const heading = column.parts.slice(0, -1).join('/');
    const before = columns.filter(
      (other, place) =>
        place < at &&
        assetParts.includes(matches[place]?.fieldKey ?? '') &&
        other.parts.slice(0, -1).join('/') === heading,
    );
    if (before.length < 2) return;
    taken.add('aum');
    matches[at] = { fieldKey: 'aum', matched: 'synonym' };
  });
}
