import { fieldByKey } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import { maskFieldText } from '@shared/domain/fields/mask-text';
import { textOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { foldText } from '@shared/domain/search/fold-text';
import type { SearchQuery } from '@shared/domain/search/search-query';
import { wordMark } from '@shared/domain/search/spell-name';
import { searchedFields } from '../search/searched-fields';

/** Part of a text, from the first character up to but not with the last. */
export type Mark = readonly [from: number, to: number];

/** A value as it is shown: sensitive parts hidden, except what was typed. */
export interface MarkedText {
  readonly key: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

const skipped = /[\s\-()+]/;

/**
 * Where `needle` (folded, without separators) stands in a text as it is written. Separators and width are passed over,
 * so that 13812344471 is found in 138 1234 4471. Undefined when it is not there.
 */
export function locate(text: string, needle: string): Mark | undefined {
  if (needle === '') return undefined;
  let folded = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (skipped.test(character)) continue;
    const plain = foldText(character);
    for (let part = 0; part < plain.length; part += 1) places.push(at);
    folded += plain;
  }
  const found = folded.indexOf(needle.replace(/[\s\-()+]/g, ''));
  const first = places[found];
  const last = places[found + needle.length - 1];
  return found < 0 || first === undefined || last === undefined ? undefined : [first, last + 1];
}

/**
 * A value with its sensitive part hidden but the marked characters shown: somebody who types the last digits sees that
 * they are the ones, and nothing they did not know.
 */
export function maskKeeping(field: Field, text: string, marks: readonly Mark[]): MarkedText {
  const short = maskFieldText(field, text);
  if (marks.length === 0) return { key: field.key, text: short, marks };
  const masked = short.length === text.length ? short : maskAtLength(text, short);
  const characters = [...masked].length === masked.length ? [...masked] : masked.split('');
  for (const [from, to] of marks) for (let at = from; at < to; at += 1) characters[at] = text.charAt(at);
  return { key: field.key, text: characters.join(''), marks };
}

/** A mask as long as its text: all that differs between the ends both have is hidden. */
function maskAtLength(text: string, masked: string): string {
  const shorter = Math.min(text.length, masked.length);
  let head = 0;
  while (head < shorter && text[head] === masked[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && text.at(-1 - tail) === masked.at(-1 - tail)) tail += 1;
  return `${text.slice(0, head)}${'*'.repeat(text.length - head - tail)}${text.slice(text.length - tail)}`;
}

/** The fields of a customer in which a query was found, in catalogue order, ready to be shown. */
export function explainMatch(record: CustomerRecord, query: SearchQuery): readonly MarkedText[] {
  const found: MarkedText[] = [];
  for (const { key } of searchedFields()) {
    const text = textOf(record, key);
    const field = fieldByKey(key);
    if (text === undefined || field === undefined) continue;
    const marks = query.terms.flatMap(({ needle }) => {
      const mark = locate(text, needle.startsWith(wordMark) ? needle.slice(1) : needle);
      return mark === undefined ? [] : [mark];
    });
    if (marks.length > 0) found.push(maskKeeping(field, text, marks));
  }
  return found;
}

/** What tells two people of one name apart, shown when the query does not bring it up itself. */
const usualFacts: Readonly<Record<CustomerRecord['kind'], readonly string[]>> = {
  individual: ['mobile', 'idNumber', 'customerNo', 'employer'],
  company: ['contactPerson', 'mobile', 'creditCode', 'customerNo'],
};

/**
 * The line under a customer's name: what the query was found in first, then what tells it apart, at most `most` facts.
 * The name itself is left out; it stands above.
 */
export function tellApart(
  record: CustomerRecord,
  matches: readonly MarkedText[],
  most: number,
): readonly MarkedText[] {
  const facts = matches.filter(({ key }) => key !== 'name');
  for (const usual of usualFacts[record.kind]) {
    const key = usual === 'mobile' && textOf(record, 'mobile') === undefined ? 'landline' : usual;
    const text = textOf(record, key);
    const field = fieldByKey(key);
    if (text === undefined || field === undefined || facts.some((fact) => fact.key === key)) continue;
    facts.push(maskKeeping(field, text, []));
  }
  return facts.slice(0, most);
}
