import { deriveFromCatalogue, fieldByKey } from '../../fields/catalogue';
import type { RawCell } from '../cell';
import type { ColumnRole, MatchedBy } from '../plan';
import { guessByContent, isCounting } from './guess-by-content';
import { guessColumns } from './guess-columns';
import { type HeaderText, readHeaderText } from './header-text';
import { findLike, isAboutOthers, listSimplerForms } from './likeness';
import { findBySound } from './sound';
import { periodNames, rowNumberNames, synonymIndex } from './synonym-index';

/** A column before it is matched: its header texts from top to bottom, and cells of the first rows below. */
export interface HeaderColumn {
  readonly index: number;
  readonly parts: readonly string[];
  /** How many columns share each part; a shared one is a group heading. */
  readonly widths: readonly number[];
  readonly samples: readonly RawCell[];
  /** Set when the header cannot tell what the column is, so that its cells may: nothing stands there, or no known word. */
  readonly mute?: 'blank' | 'unknown';
}

export interface ColumnMatch {
  readonly fieldKey: string | null;
  readonly matched?: MatchedBy;
  readonly role?: ColumnRole;
}

interface Candidate {
  readonly column: number;
  readonly key: string;
  readonly score: number;
  readonly matched: MatchedBy;
}

/** What the person or a mapping file says about the columns of this sheet. */
type Given = Readonly<Record<string, string | null>>;

/** What a column of this place was last time: `null` not taken, `undefined` not known. */
export type RememberedKeys = readonly (string | null | undefined)[];

/** Fields that may take a second column of the same meaning. */
const spare: Readonly<Record<string, string>> = { mobile: 'secondMobile', landline: 'secondMobile' };

/**
 * Finds the field of each column: by what was given, by what was remembered, by synonyms (whole path, then the lowest header, then a heading
 * of its own), by likeness, by content. A field is taken once, by the column that fits it best.
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
      const key = known !== null && fieldByKey(known) !== undefined && !taken.has(known) ? known : null;
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

/** Counts how many columns a header band names surely; used to find the header, so content is not looked at. */
export function countKnownHeaders(columns: readonly Omit<HeaderColumn, 'samples'>[]): {
  known: number;
  identifies: boolean;
} {
  const best = new Map<string, number>();
  for (const column of columns) {
    for (const { key, score } of listNamed(column, column.index)) {
      best.set(key, Math.max(best.get(key) ?? 0, score));
    }
  }
  let known = 0;
  for (const score of best.values()) known += score >= 80 ? 1 : 0.5;
  return { known, identifies: best.has('name') || best.has('customerNo') };
}

/** The field that the header texts of a column surely name, or `undefined`. */
export function bestKey(column: Omit<HeaderColumn, 'samples'>): string | undefined {
  let best: Candidate | undefined;
  for (const candidate of listNamed(column, column.index)) {
    if (candidate.score >= 80 && candidate.score > (best?.score ?? 0)) best = candidate;
  }
  return best?.key;
}

/** True when a header, made comparable, is a name of this field. */
export function isKnownAs(header: string, key: string): boolean {
  return header !== '' && synonymIndex.strong.get(header) === key;
}

const isNumber = /^[-\d.,]+$/;

/** True when a text alone is a header the catalogue knows. */
export function isKnownHeader(text: string): boolean {
  if (text === '' || text.length > 40 || isNumber.test(text)) return false;
  const { name, bare } = readHeaderText(text);
  const { strong, weak } = synonymIndex;
  return (
    strong.has(name) ||
    strong.has(bare) ||
    weak.has(bare) ||
    listSimplerForms(bare).some((form) => strong.has(form)) ||
    (isLatin.test(bare) && findBySound(bare) !== undefined)
  );
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

function findRole(column: HeaderColumn): ColumnRole | undefined {
  const leaf = readHeaderText(column.parts.at(-1) ?? '').bare;
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

/** Fields read from header texts lately: finding a table asks for the same ones many times. */
const namedLately = deriveFromCatalogue(() => new Map<string, readonly Candidate[]>());

/** The fields whose names or synonyms stand in the header, surest first by score. */
function listNamed(column: Omit<HeaderColumn, 'samples'>, at: number): Candidate[] {
  const known = namedLately();
  const key = `${column.widths.at(-2) === 1 ? 1 : 0}\n${column.parts.join('\n')}`;
  let named = known.get(key);
  if (named === undefined) {
    named = findNamed(column);
    if (known.size >= 4000) known.clear();
    known.set(key, named);
  }
  return named.map((candidate) => ({ ...candidate, column: at }));
}

function findNamed(column: Omit<HeaderColumn, 'samples'>): Candidate[] {
  const parts = column.parts.map(readHeaderText);
  const leaf = parts.at(-1);
  if (leaf === undefined) return [];
  const found: Candidate[] = [];
  const add = (key: string | undefined, score: number): void => {
    if (key !== undefined) found.push({ column: column.index, key, score, matched: 'synonym' });
  };
  const { strong, weak } = synonymIndex;
  const parent = parts.at(-2);
  if (parent !== undefined) {
    add(strong.get(pathName(parts)), 100);
    add(strong.get(`${parent.bare}/${leaf.bare}`), 99);
    add(strong.get(`${parent.bare}${leaf.bare}`), 97);
  }
  // `配偶/姓名` is not the customer's name: below such a heading only a path known as a whole counts.
  if (parts.slice(0, -1).some((part) => isAboutOthers(part.bare))) return found;
  add(strong.get(leaf.name), 95);
  add(strong.get(leaf.bare), 92);
  for (const form of listSimplerForms(leaf.bare)) add(strong.get(form), 80);
  if (parent !== undefined && column.widths.at(-2) === 1) add(strong.get(parent.bare), 85);
  add(weak.get(leaf.bare), 50);
  // Core systems export headers as first letters: KHMC, SJHM.
  const key = found.length === 0 && isLatin.test(leaf.bare) ? findBySound(leaf.bare) : undefined;
  if (key !== undefined) found.push({ column: column.index, key, score: 40, matched: 'likeness' });
  return found;
}

const isLatin = /^[a-z_-]{3,40}$/;

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

function pathName(parts: readonly HeaderText[]): string {
  return parts.map((part) => part.bare).join('/');
}
