import type { Lang } from '../../words/define-words';
import { findAnyField, listFields } from '../fields/catalogue';
import { captionOfField, nameOfField } from '../fields/format-field';
import type { CustomerKind } from '../records/records';

const both: readonly CustomerKind[] = ['individual', 'company'];

/** Where a value comes from: the customer, the book around it, who prints and when, or nobody (written by hand). */
export type PaperValueOrigin = 'customer' | 'book' | 'print' | 'hand';

/** A value worked out for paper; what the catalogue has no single field for. */
export interface PaperValue {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly origin: PaperValueOrigin;
  /** Customers that have it. */
  readonly kinds: readonly CustomerKind[];
  /** Fields that stand on paper word for word where this value does. */
  readonly shows?: readonly string[];
}

/** Every value worked out for paper, in the order they are offered. Money is printed as on the cards. */
export const paperValues = [
  { key: '@tier', zh: '客户等级', en: 'Tier', origin: 'book', kinds: both },
  /** Deposits, wealth and funds, or the total the sheet gives (`assetsOf`). */
  { key: '@assets', zh: '资产合计', en: 'Total assets', origin: 'customer', kinds: both },
  /** The same with its unit: 96.71 万元. */
  {
    key: '@assetsUnit',
    zh: '资产合计（带单位）',
    en: 'Total assets with unit',
    origin: 'customer',
    kinds: both,
  },
  /** 较上月 -21.10（-18.6%）; empty without two months. */
  { key: '@assetsChange', zh: '较上月增减', en: 'Change on last month', origin: 'book', kinds: both },
  /** 0.86 / 年 */
  { key: '@contribution', zh: '每年贡献度', en: 'Contribution a year', origin: 'customer', kinds: both },
  /** Each product with its amount. */
  { key: '@holdings', zh: '持有产品及金额', en: 'Products with amounts', origin: 'customer', kinds: both },
  { key: '@products', zh: '持有产品', en: 'Products', origin: 'customer', kinds: both },
  /** 开户日期 with the time since. */
  { key: '@opened', zh: '开户日期及年限', en: 'Opened, and how long ago', origin: 'customer', kinds: both },
  {
    key: '@phones',
    zh: '全部电话',
    en: 'All phones',
    origin: 'customer',
    kinds: both,
    shows: ['mobile', 'secondMobile', 'landline'],
  },
  /** Related customers with their tiers, and what the household holds together. */
  { key: '@household', zh: '家庭成员及合计', en: 'Household with total', origin: 'book', kinds: both },
  { key: '@age', zh: '年龄', en: 'Age', origin: 'customer', kinds: ['individual'] },
  {
    key: '@manager',
    zh: '客户经理（含协办）',
    en: 'Manager with assistant',
    origin: 'customer',
    kinds: both,
  },
  /** To whom a letter is addressed: 赵思远 女士; of companies the contact person. */
  { key: '@addressee', zh: '收件人', en: 'Addressee', origin: 'customer', kinds: both },
  /** Running number on a list. */
  { key: '@rank', zh: '序号', en: '#', origin: 'print', kinds: both },
  { key: '@today', zh: '打印日期', en: 'Date of print', origin: 'print', kinds: both },
  { key: '@branch', zh: '网点名称', en: 'Branch', origin: 'print', kinds: both },
  /** The month the book stands at: 2026年10月. */
  { key: '@month', zh: '账期', en: 'Month', origin: 'book', kinds: both },
  /** Date of the balances; empty when the book does not know it. */
  { key: '@asOf', zh: '余额日期', en: 'Date of balances', origin: 'book', kinds: both },
  /** Always an empty place with a rule to write on. */
  { key: '@blank', zh: '空白（手写）', en: 'Blank, by hand', origin: 'hand', kinds: both },
] as const satisfies readonly PaperValue[];

export type PaperValueKey = (typeof paperValues)[number]['key'];

const byKey: ReadonlyMap<string, PaperValue> = new Map(paperValues.map((value) => [value.key, value]));

/** The value with this key; undefined for keys of fields. */
export function findPaperValue(key: string): PaperValue | undefined {
  return byKey.get(key);
}

/** True when a key is one of `paperValues`. */
export function isPaperValueKey(key: string): key is PaperValueKey {
  return byKey.has(key);
}

/** True when paper can print something for a key: a worked-out value, or a field that is in force. */
export function isKnownValue(key: string): boolean {
  return isPaperValueKey(key) || listFields().some((field) => field.key === key);
}

const partNames: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  '#contacts': { zh: '往来记录', en: 'Contact record' },
  '#relations': { zh: '关系', en: 'Relations' },
  '#improvements': { zh: '改进措施', en: 'Improvement measures' },
  '#holdings': { zh: '产品明细', en: 'Holdings' },
  '#months': { zh: '各月资产', en: 'Assets by month' },
};

/** Name of a field, a worked-out value or a part of `fieldsOnLayout`, as a label shows it; the key where nobody knows it. */
export function nameOfValue(key: string, lang: Lang): string {
  const known = byKey.get(key) ?? partNames[key];
  if (known !== undefined) return lang === 'en' ? known.en : known.zh;
  const field = findAnyField(key);
  if (field === undefined) return key;
  return field.type === 'rate' ? captionOfField(field, lang) : nameOfField(field, lang);
}
