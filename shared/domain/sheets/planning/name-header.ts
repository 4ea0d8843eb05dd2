import { deriveFromCatalogue } from '../../fields/catalogue';
import type { RawCell } from '../cell';
import type { MatchedBy } from '../plan';
import { type HeaderText, readHeaderText } from './header-text';
import { isAboutOthers, listSimplerForms } from './likeness';
import { findBySound } from './sound';
import { synonymIndex } from './synonym-index';

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

/** Header texts of a column alone. */
export type HeaderParts = Omit<HeaderColumn, 'samples'>;

/** A field that a column may be, and how sure that is. */
export interface Candidate {
  readonly column: number;
  readonly key: string;
  readonly score: number;
  readonly matched: MatchedBy;
}

/** Counts how many columns a header band names surely; used to find the header, so content is not looked at. */
export function countKnownHeaders(columns: readonly HeaderParts[]): {
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
export function bestKey(column: HeaderParts): string | undefined {
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

/** Fields read from header texts lately: finding a table asks for the same ones many times. */
const namedLately = deriveFromCatalogue(() => new Map<string, readonly Candidate[]>());

/** The fields whose names or synonyms stand in the header, surest first by score. */
export function listNamed(column: HeaderParts, at: number): Candidate[] {
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

function findNamed(column: HeaderParts): Candidate[] {
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

/** The path of a column made comparable, without brackets. */
export function pathName(parts: readonly HeaderText[]): string {
  return parts.map((part) => part.bare).join('/');
}
