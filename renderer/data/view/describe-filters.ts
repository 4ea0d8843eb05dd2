import { fieldByKey } from '@shared/domain/fields/catalogue';
import { formatField, nameOfField } from '@shared/domain/fields/format-field';
import { maskFieldText, maskWanted } from '@shared/domain/fields/mask-text';
import { fromFen } from '@shared/domain/kernel/money';
import { assertNever } from '@shared/domain/kernel/result';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import type { ColumnFilter } from '@shared/domain/views/column-filter';
import type { FilterSet } from '@shared/domain/views/filter-set';
import { filterWords, nameOfAnniversary, nameOfSpan } from '@shared/words/customer-filters';
import { viewWords } from '@shared/words/customer-views';
import { customersWords } from '@shared/words/customers';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { tierName } from '@shared/words/tiers';
import {
  completenessColumnKey,
  regionColumnKey,
  tierColumnKey,
  unverifiedColumnKey,
} from './customer-columns';

/** What conditions are told with. */
export interface Telling {
  readonly lang: Lang;
  readonly schemes: readonly TierScheme[];
}

/** How many values a condition names before it only counts them. */
const namedValues = 3;

/** Name of a column that people can ask for; its key when no field in force has it. */
export function nameOfColumn(key: string, lang: Lang): string {
  const words = wordsIn(customersWords, lang);
  if (key === tierColumnKey) return words.tier;
  if (key === completenessColumnKey) return words.completeness;
  if (key === unverifiedColumnKey) return words.toVerify;
  if (key === regionColumnKey) return wordsIn(viewWords, lang).region;
  const field = fieldByKey(key);
  return field === undefined ? key : nameOfField(field, lang);
}

/** A value as lists and conditions show it: names of tiers and choices, 是/否; masked where the field is. */
export function describeValue(key: string, value: string, { lang, schemes }: Telling): string {
  if (value === '') return wordsIn(filterWords, lang).blankValue;
  if (key === tierColumnKey) {
    const tiers = schemes.flatMap((scheme) => scheme.tiers).filter((tier) => tier.key === value);
    return [...new Set(tiers.map((tier) => tierName(tier, lang)))].join('/') || value;
  }
  const field = fieldByKey(key);
  if (field === undefined) return value;
  return formatField(field, field.type === 'flag' ? value === 'true' : value, lang, { masked: true });
}

/**
 * A number as a condition says it: money in 万元 without idle decimals (in yuan in English, where 万 is no unit),
 * completeness in percent.
 */
export function describeNumber(key: string, value: number, lang: Lang): string {
  if (key === completenessColumnKey) return `${Math.round(value * 100)}%`;
  const isMoney = fieldByKey(key)?.type === 'money';
  if (isMoney && lang === 'en') return `¥${plain.format(fromFen(value, 'yuan'))}`;
  return plain.format(isMoney ? fromFen(value, 'wan') : value);
}

const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

/** One condition in words: `金融资产 ≥ 100 万元`, `等级：钻石、白金`, `出生日期：本月生日`. */
export function describeFilter(filter: ColumnFilter, telling: Telling): string {
  const { lang } = telling;
  const words = wordsIn(filterWords, lang);
  const column = nameOfColumn(filter.key, lang);
  const says = (condition: string) => words.joined(column, condition);
  switch (filter.kind) {
    case 'contains':
      return words.compared(column, words.saysContains(maskWanted(filter.text)));
    case 'excludes':
      return words.compared(column, words.saysExcludes(maskWanted(filter.text)));
    case 'equals':
      return words.compared(column, words.saysEquals(maskCondition(filter.key, filter.text)));
    case 'startsWith':
      return words.compared(column, words.saysStartsWith(maskWanted(filter.text)));
    case 'range':
      return words.compared(column, describeEnds(filter, filter.key, lang));
    case 'dates': {
      const { from, to } = filter;
      if (from !== undefined && to !== undefined)
        return says(from === to ? from : words.saysBetween(from, to));
      return says(from === undefined ? words.saysUntil(to ?? '') : words.saysSince(from));
    }
    case 'span':
      return says(nameOfSpan(filter.span, lang));
    case 'anniversary':
      return says(nameOfAnniversary(filter.span, lang));
    case 'oneOf':
      return says(describeValues(filter.key, filter.values, telling));
    case 'noneOf':
      return says(words.saysNot(describeValues(filter.key, filter.values, telling)));
    case 'empty':
      return says(words.saysEmpty);
    case 'filled':
      return says(words.saysFilled);
    default:
      return assertNever(filter, 'A condition without words');
  }
}

/** A value that a condition asks for, hidden like the values of its column. */
export function maskCondition(key: string, text: string): string {
  const field = fieldByKey(key);
  return field === undefined ? maskWanted(text) : maskFieldText(field, text);
}

function describeEnds(
  { from, to }: { readonly from?: number; readonly to?: number },
  key: string,
  lang: Lang,
): string {
  const words = wordsIn(filterWords, lang);
  const field = fieldByKey(key);
  const unit = field?.type === 'money' && lang === 'en' ? undefined : field?.unit;
  const inUnit = unit === undefined ? '' : ` ${lang === 'en' ? unit.en : unit.zh}`;
  const tell = (value: number) => describeNumber(key, value, lang);
  if (from !== undefined && to !== undefined) return `${words.saysBetween(tell(from), tell(to))}${inUnit}`;
  return `${from === undefined ? words.saysTo(tell(to ?? 0)) : words.saysFrom(tell(from))}${inUnit}`;
}

function describeValues(key: string, values: readonly string[], telling: Telling): string {
  const words = wordsIn(filterWords, telling.lang);
  const named = values.slice(0, namedValues).map((value) => describeValue(key, value, telling));
  const text = named.join(words.listComma);
  if (values.length <= namedValues) return text;
  return words.saysMore(text, telling.lang === 'en' ? values.length - namedValues : values.length);
}

/** Everything a filter set asks for, a phrase each: the tab, the words searched for, every condition. */
export function describeFilters(filterSet: Omit<FilterSet, 'sorts'>, telling: Telling): readonly string[] {
  const words = wordsIn(filterWords, telling.lang);
  const tab = describeTab(filterSet.tab, telling);
  return [
    ...(tab === null ? [] : [tab]),
    ...(filterSet.query.trim() === '' ? [] : [words.saysSearch(maskWanted(filterSet.query.trim()))]),
    ...filterSet.filters.map((filter) => describeFilter(filter, telling)),
  ];
}

/** The name of a tab; null for everybody. The top tiers take the names of the first scheme. */
export function describeTab(tab: FilterSet['tab'], { lang, schemes }: Telling): string | null {
  if (tab === 'all') return null;
  const words = wordsIn(customersWords, lang);
  if (tab !== 'topTier') return words[tab];
  const [first, second] = (schemes[0]?.tiers ?? []).map((tier) => tierName(tier, lang));
  return words.topTier(first ?? words.tier, second ?? '');
}
