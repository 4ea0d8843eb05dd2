import { fieldByKey } from '@shared/domain/fields/catalogue';
import { captionOfField, formatField, nameOfField } from '@shared/domain/fields/format-field';
import { fieldValueOf } from '@shared/domain/fields/values';
import { type Fen, formatMoney } from '@shared/domain/kernel/money';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { Lang } from '@shared/words/define-words';

/** An amount on paper: 万元 with two decimals in Chinese, whole yuan in English, where nobody counts in 万. */
export function formatAmount(amount: Fen, lang: Lang): string {
  if (lang !== 'en') return formatMoney(amount);
  return `${amount < 0 ? '-' : ''}¥${formatMoney(Math.abs(amount), 'yuan', 0)}`;
}

/** A share 0 to 1 as `31.4%`. */
export function formatShare(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** A count with thousands separators. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

/** Reads the values of one customer as paper shows them; a blank card (null) reads empty everywhere. */
export interface ValueReader {
  readonly record: CustomerRecord | null;
  /** Value of a field; empty text when there is none. */
  value(key: string): string;
  /** The filled ones of several values, in order. */
  joined(keys: readonly string[], separator?: string): string;
  /** Name of a field in the language of the print. */
  label(key: string): string;
}

/**
 * What paper hides: everything sensitive, nothing, or (`numbers`) phones, ID numbers and the like but no address: cards
 * of the unattended month go to the branch itself, whose visits need one.
 */
export type PaperMasking = boolean | 'numbers';

/** Makes a reader for a customer, masking by the catalogue's sensitivity when asked. */
export function readValues(record: CustomerRecord | null, lang: Lang, masked: PaperMasking): ValueReader {
  const value = (key: string): string => {
    const field = fieldByKey(key);
    const raw = record === null ? undefined : fieldValueOf(record, key);
    if (field === undefined || raw === undefined) return '';
    if (field.type === 'money' && typeof raw === 'number') return formatAmount(raw, lang);
    const hides = masked === true || (masked === 'numbers' && field.sensitivity !== 'address');
    return formatField(field, raw, lang, { masked: hides });
  };
  return {
    record,
    value,
    joined: (keys, separator = lang === 'en' ? '   ' : '　') =>
      keys
        .map(value)
        .filter((text) => text !== '')
        .join(separator),
    label: (key) => {
      const field = fieldByKey(key);
      if (field === undefined) return key;
      return field.type === 'rate' ? captionOfField(field, lang) : nameOfField(field, lang);
    },
  };
}
