import type { RecordPatch, TouchedRecord } from '@shared/domain/changes/change';
import { findAnyField } from '@shared/domain/fields/catalogue';
import { captionOfField, formatField } from '@shared/domain/fields/format-field';
import type { CollectionName, FieldValue } from '@shared/domain/records/records';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { safetyWords } from '@shared/words/safety';

/** One line of what a restore of a customer would do: what it is about, the value now, and the value after. */
export interface RestoreLine {
  readonly key: string;
  readonly what: string;
  readonly now: string;
  readonly after: string;
}

/** Members of a customer that people do not know as fields. */
const silent: ReadonlySet<string> = new Set(['id', 'kind', 'balancesOn', 'asOf', 'cardReadOn']);

const others = [
  ['contacts', 'contactsChange'],
  ['relations', 'relationsChange'],
  ['balances', 'balancesChange'],
] as const;

/** What a restore of a customer would do, fields first, sensitive values hidden; then what belongs to the customer. */
export function describeRestore(touched: readonly TouchedRecord[], id: string, lang: Lang): RestoreLine[] {
  const words = wordsIn(safetyWords, lang);
  const lines: RestoreLine[] = [];
  for (const record of touched) {
    if (record.collection !== 'customers' || record.id !== id) continue;
    if (record.before === null || record.after === null) {
      const after = record.before === null ? words.bringsBack : words.takesAway;
      lines.push({ key: 'customer', what: words.wholeCustomer, now: '', after });
    } else lines.push(...describeFields(record.before, record.after, lang));
  }
  for (const [collection, word] of others) {
    const after = words.recordsOf(...countOf(touched, collection));
    if (after !== '') lines.push({ key: collection, what: words[word], now: '', after });
  }
  // Only what people do not know as fields differs.
  if (lines.length === 0) {
    lines.push({ key: 'other', what: words.wholeCustomer, now: '', after: words.hiddenValue });
  }
  return lines;
}

function describeFields(now: RecordPatch, after: RecordPatch, lang: Lang): RestoreLine[] {
  return Object.keys(after).flatMap((key) => {
    const field = findAnyField(key);
    if (silent.has(key) || field === undefined) return [];
    const show = (value: unknown) => describeValue(key, value, lang);
    const [left, right] = [show(now[key]), show(after[key])];
    // Two phones can look the same once their middle is hidden.
    const hidden = left === right ? wordsIn(safetyWords, lang).hiddenValue : '';
    return [{ key, what: captionOfField(field, lang), now: left, after: `${right}${hidden}` }];
  });
}

function describeValue(key: string, value: unknown, lang: Lang): string {
  const words = wordsIn(safetyWords, lang);
  if (value === null || value === undefined) return words.emptyValue;
  const field = findAnyField(key);
  if (field === undefined || typeof value === 'object') return words.hiddenValue;
  return formatField(field, value as FieldValue, lang, { masked: true });
}

function countOf(touched: readonly TouchedRecord[], collection: CollectionName): [number, number, number] {
  const own = touched.filter((record) => record.collection === collection);
  const created = own.filter(({ before }) => before === null).length;
  const removed = own.filter(({ after }) => after === null).length;
  return [created, own.length - created - removed, removed];
}
