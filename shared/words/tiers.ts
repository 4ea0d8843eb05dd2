import { fieldByKey } from '../domain/fields/catalogue';
import { nameOfField } from '../domain/fields/format-field';
import type { Fen } from '../domain/kernel/money';
import { formatMoney } from '../domain/kernel/money';
import { unitOfBasis } from '../domain/tiers/measure-basis';
import type { TierDistance } from '../domain/tiers/tier-distance';
import { basisField, type Tier, type TierBasis, type TierScheme } from '../domain/tiers/tier-scheme';
import type { SchemeFailure } from '../domain/tiers/validate-scheme';
import { defineWords, type Lang, wordsIn } from './define-words';

export const tierWords = defineWords({
  title: { zh: '分层', en: 'Tiers' },
  pyramid: { zh: '客户金字塔', en: 'Customer pyramid' },
  tier: { zh: '等级', en: 'Tier' },
  standard: { zh: '标准', en: 'Standard' },
  customers: { zh: '客户', en: 'Customers' },
  assets: { zh: '资产（万元）', en: 'Assets (10k yuan)' },
  share: { zh: '占比', en: 'Share' },
  average: { zh: '平均', en: 'Average' },
  total: { zh: '合计', en: 'Total' },
  manager: { zh: '客户经理', en: 'Manager' },
  untiered: { zh: '未分层', en: 'No tier' },
  untieredNote: {
    zh: (count: number) => `另有 ${count} 位客户没有资产数据，未分层。`,
    en: (count: number) =>
      count === 1
        ? 'One more customer has no assets on record and is in no tier.'
        : `${count} more customers have no assets on record and are in no tier.`,
  },
  monthlyAssets: { zh: '月日均资产', en: 'monthly average assets' },
  averageDeposits: { zh: '日均存款', en: 'average deposits' },
  from: { zh: (amount: string) => `≥ ${amount} 万`, en: (amount: string) => `≥ ${amount}` },
  between: {
    zh: (low: string, high: string) => `${low} – ${high} 万`,
    en: (low: string, high: string) => `${low} – ${high}`,
  },
  below: { zh: (amount: string) => `＜ ${amount} 万`, en: (amount: string) => `< ${amount}` },
  everything: { zh: '不限', en: 'any' },
  missing: {
    zh: (amount: string, tier: string) => `差 ${amount}升${tier}`,
    en: (amount: string, tier: string) => `${amount} to ${tier}`,
  },
  margin: {
    zh: (amount: string) => `高于标准 ${amount}`,
    en: (amount: string) => `${amount} above standard`,
  },
  toKeep: {
    zh: (amount: string) => `差 ${amount}保级`,
    en: (amount: string) => `${amount} to keep the tier`,
  },
  reached: {
    zh: (tier: string) => `已达${tier}标准`,
    en: (tier: string) => `worth ${tier} now`,
  },
  less: { zh: '＜', en: '<' },
  pareto: {
    zh: (share: string) => `前 20% 的客户持有 ${share} 的资产。`,
    en: (share: string) => `The top 20% of customers hold ${share} of the assets.`,
  },
  editScheme: { zh: '编辑方案', en: 'Edit scheme' },
  versionOf: {
    zh: (version: number) => `方案 第 ${version} 版`,
    en: (version: number) => `Scheme v${version}`,
  },
});

/** Sentences for the reasons of `validateScheme`; `details` carries the tier's name and place. */
export const schemeFailureWords = defineWords({
  'tiers.invalid': {
    zh: () => '方案内容不完整，未保存。请检查名称和金额。',
    en: () => 'The scheme is incomplete and was not saved. Check names and amounts.',
  },
  'tiers.duplicateKey': {
    zh: (tier: string) => `等级“${tier}”重复，未保存。请删除其中一个。`,
    en: (tier: string) => `Tier ${tier} stands twice. Nothing was saved; remove one of them.`,
  },
  'tiers.duplicateName': {
    zh: (tier: string) => `有两个等级都叫“${tier}”，未保存。请改成不同的名称。`,
    en: (tier: string) => `Two tiers are called ${tier}. Nothing was saved; give them different names.`,
  },
  'tiers.lastNotOpen': {
    zh: (tier: string) => `最低一级“${tier}”不应有下限，否则更低的客户没有等级。未保存，请清空它的下限。`,
    en: (tier: string) =>
      `The lowest tier, ${tier}, must have no minimum, or customers below it would have no tier. Nothing was saved; clear its minimum.`,
  },
  'tiers.gap': {
    zh: (tier: string) => `等级“${tier}”缺少下限，未保存。请填写金额。`,
    en: (tier: string) => `Tier ${tier} has no minimum. Nothing was saved; enter an amount.`,
  },
  'tiers.notPositive': {
    zh: (tier: string) => `等级“${tier}”的下限应大于 0，未保存。`,
    en: (tier: string) => `The minimum of ${tier} must be above 0. Nothing was saved.`,
  },
  'tiers.overlap': {
    zh: (tier: string) => `等级“${tier}”与上一级的下限相同，未保存。请改成较低的金额。`,
    en: (tier: string) => `Tier ${tier} has the same minimum as the tier above. Nothing was saved; lower it.`,
  },
  'tiers.order': {
    zh: (tier: string) => `等级“${tier}”的下限高于上一级，未保存。请从高到低填写。`,
    en: (tier: string) =>
      `The minimum of ${tier} is above the tier before it. Nothing was saved; enter them from high to low.`,
  },
  'tiers.duplicateScheme': {
    zh: () => '已有同名的方案，未保存。请换一个名称。',
    en: () => 'Another scheme has this name. Nothing was saved; choose another name.',
  },
  'tiers.unknownKeyTier': {
    zh: () => '重要客户所含的等级已不存在，未保存。请重新勾选。',
    en: () => 'A tier marked as key no longer exists. Nothing was saved; mark the key tiers again.',
  },
} satisfies Record<
  SchemeFailure,
  { readonly zh: (tier: string) => string; readonly en: (tier: string) => string }
>);

/** The tier's name in the language. */
export function tierName(tier: Pick<Tier, 'zh' | 'en'>, lang: Lang): string {
  return lang === 'en' ? tier.en : tier.zh;
}

/** What a scheme measures, in words: `月日均资产`, or the name of its field. */
export function basisName(basis: TierBasis, lang: Lang): string {
  if (basis === 'monthlyAssets' || basis === 'averageDeposits') return wordsIn(tierWords, lang)[basis];
  const key = basisField(basis) ?? '';
  const field = fieldByKey(key);
  return field === undefined ? key : nameOfField(field, lang);
}

/** An amount for sentences: 万元 as `12.4` in Chinese, `¥124,000` in English, where 万 is no unit. */
export function formatThreshold(amount: Fen, lang: Lang): string {
  if (lang === 'en') return `¥${formatMoney(amount, 'yuan', 0)}`;
  return formatMoney(amount, 'wan', 2).replace(/\.?0+$/, '');
}

/** The amount of a scheme for sentences with its unit: `12.4 万`, `¥124,000`, and for a score `70`. */
export function formatBasisAmount(basis: TierBasis, amount: number, lang: Lang): string {
  if (unitOfBasis(basis) === 'number') return formatPlain(amount);
  const text = formatThreshold(amount, lang);
  return lang === 'en' ? text : `${text} 万`;
}

function formatPlain(amount: number): string {
  return (Math.round(amount * 100) / 100).toLocaleString('en-US', { maximumFractionDigits: 2 });
}

/** What it takes to be in a tier: `≥ 300 万`, `100 – 300 万`, `＜ 1 万`; for a score `≥ 70`. */
export function describeStandard(scheme: TierScheme, tier: Tier, lang: Lang): string {
  const words = wordsIn(tierWords, lang);
  const above = scheme.tiers[scheme.tiers.findIndex(({ key }) => key === tier.key) - 1]?.minimum ?? null;
  if (unitOfBasis(scheme.basis) === 'number') {
    if (tier.minimum === null)
      return above === null ? words.everything : `${words.less} ${formatPlain(above)}`;
    const low = formatPlain(tier.minimum);
    return above === null ? `≥ ${low}` : `${low} – ${formatPlain(above)}`;
  }
  if (tier.minimum === null) {
    return above === null ? words.everything : words.below(formatThreshold(above, lang));
  }
  const low = formatThreshold(tier.minimum, lang);
  return above === null ? words.from(low) : words.between(low, formatThreshold(above, lang));
}

/**
 * The distance in words: `差 12.4 万升白金` while there is a tier above, `高于标准 12.4 万` in the highest, empty when
 * the scheme has one tier only. What is missing is rounded up to 100 元, so that the sum named is always enough.
 * Below the line of the tier held: `差 7.6 万保级`.
 */
export function describeDistance(
  distance: TierDistance,
  lang: Lang,
  basis: TierBasis = 'monthlyAssets',
): string {
  const words = wordsIn(tierWords, lang);
  const step = unitOfBasis(basis) === 'number' ? 0.01 : 10_000;
  const tell = (amount: number) => formatBasisAmount(basis, amount, lang);
  const { up, down } = distance;
  if (down !== null && down.margin < 0) return words.toKeep(tell(Math.ceil(-down.margin / step) * step));
  if (up !== null) {
    if (up.missing <= 0) return words.reached(tierName(up.tier, lang));
    return words.missing(tell(Math.ceil(up.missing / step) * step), tierName(up.tier, lang));
  }
  if (down === null) return '';
  return words.margin(tell(Math.floor(down.margin / step) * step));
}

/** What a failed scheme edit says to the person. */
export function describeSchemeFailure(
  reason: SchemeFailure,
  details: Readonly<Record<string, string | number>> | undefined,
  lang: Lang,
): string {
  return wordsIn(schemeFailureWords, lang)[reason](String(details?.tier ?? ''));
}
