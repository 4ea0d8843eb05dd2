import type { Lang } from '../../words/define-words';
import { usualDecimals } from '../formulas/expression';
import { formatMoney } from '../kernel/money';
import type { FieldValue } from '../records/records';
import type { Field } from './field';
import { maskFieldText } from './mask-text';

export interface FormatOptions {
  /** Hides phone, ID and contact data by the field's sensitivity, and numbers of that kind in free text. */
  readonly masked?: boolean;
}

/**
 * A value as screens and paper show it, without its unit: money in 万元 with two decimals, choices and flags in
 * the language, dates as they are. `''` for no value.
 */
export function formatField(
  field: Field,
  value: FieldValue | null | undefined,
  lang: Lang,
  options: FormatOptions = {},
): string {
  if (value === undefined || value === null) return '';
  switch (field.type) {
    case 'money':
      return typeof value === 'number' ? formatMoney(value) : String(value);
    case 'number':
      return field.formula !== undefined && typeof value === 'number'
        ? formatComputed(value, field.formula.decimals ?? usualDecimals)
        : String(value);
    case 'choice':
      return formatChoice(field, value, lang);
    case 'flag':
      return formatFlag(value, lang);
    default: {
      const text = String(value);
      return options.masked === true ? maskFieldText(field, text) : text;
    }
  }
}

/** A computed number with all its decimals, so that a column of them lines up. */
function formatComputed(value: number, decimals: number): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** The field's name in the language. */
export function nameOfField(field: Field, lang: Lang): string {
  return lang === 'en' ? field.en : field.zh;
}

/** The field's name with its unit: `金融资产（万元）`, `AUM (10k yuan)`. */
export function captionOfField(field: Field, lang: Lang): string {
  if (field.unit === undefined) return nameOfField(field, lang);
  return lang === 'en' ? `${field.en} (${field.unit.en})` : `${field.zh}（${field.unit.zh}）`;
}

function formatChoice(field: Field, value: FieldValue, lang: Lang): string {
  const choice = field.choices?.find((candidate) => candidate.value === value);
  if (choice === undefined) return String(value);
  return lang === 'en' ? choice.en : choice.zh;
}

function formatFlag(value: FieldValue, lang: Lang): string {
  if (typeof value !== 'boolean') return String(value);
  if (lang === 'en') return value ? 'Yes' : 'No';
  return value ? '是' : '否';
}
