import { type Lang, wordsIn } from '../../words/define-words';
import { basisWords } from '../../words/evaluations';
import { findAnyField } from '../fields/catalogue';
import { captionOfField, formatField, nameOfField } from '../fields/format-field';
import { type Fen, formatMoney } from '../kernel/money';
import type { EvaluationLine, MissingValue, ScoreBasis, TierLabel, TierMoveFact } from './form';
import { productGroups } from './product-groups';

type Words = ReturnType<typeof wordsIn<typeof basisWords>>;

function formatAmount(amount: Fen, lang: Lang, signed = false): string {
  const sign = signed && amount > 0 ? '+' : '';
  if (lang === 'en') {
    return `${amount < 0 ? '-' : sign}¥${formatMoney(Math.abs(amount), 'yuan', 0)}`;
  }
  return `${sign}${formatMoney(amount)} 万`;
}

function describeMissing(what: MissingValue, months: number, words: Words): string {
  switch (what) {
    case 'assets':
      return words.missingAssets;
    case 'previousAssets':
      return words.missingPreviousAssets(months);
    case 'contribution':
      return words.missingContribution;
    case 'products':
      return words.missingProducts;
    case 'openedOn':
      return words.missingOpenedOn;
    case 'contacts':
      return words.missingContacts;
    case 'tierMonth':
      return words.missingTierMonth;
  }
}

function describeTierMove({ steps, from, to, watch }: TierMoveFact, words: Words, lang: Lang): string {
  const nameOf = (tier: TierLabel | null) => (tier === null ? '' : lang === 'en' ? tier.en : tier.zh);
  if (steps > 0) return words.tierUp(steps, nameOf(from), nameOf(to));
  if (steps < 0) return words.tierDown(-steps, nameOf(from), nameOf(to));
  if (watch !== undefined) return words.tierWatch(nameOf(to), watch.month, watch.of);
  return words.tierKept(nameOf(to));
}

/** 得分依据 of a mixed score: what the data gave, then what a person wrote. */
export function describeParts({ basis, parts }: EvaluationLine, lang: Lang): string {
  if (parts === undefined) return describeBasis(basis, lang);
  const texts = [describeBasis(parts.computed.basis, lang), describeBasis(parts.hand.basis, lang)];
  return texts.filter((text) => text !== '').join(lang === 'en' ? '; ' : '；');
}

/** The names of held products: groups by their words, settlement products as the sheet names them. */
export function nameProducts(products: readonly string[], lang: Lang): string {
  const words = wordsIn(basisWords, lang);
  const groups: readonly string[] = productGroups;
  return products
    .map((product) => (groups.includes(product) ? words[product as (typeof productGroups)[number]] : product))
    .join(lang === 'en' ? ', ' : '、');
}

/** 得分依据 in words: what the score rests on, or what is missing; empty when nobody wrote any. */
export function describeBasis(basis: ScoreBasis, lang: Lang): string {
  const words = wordsIn(basisWords, lang);
  switch (basis.kind) {
    case 'assets':
      return words[basis.of](formatAmount(basis.amount, lang));
    case 'assetsChange': {
      const percent = `${basis.percent > 0 ? '+' : ''}${basis.percent.toFixed(1)}%`;
      return words.change(percent, formatAmount(basis.change, lang, true), basis.months ?? 1);
    }
    case 'contribution':
      return words.contribution(formatAmount(basis.amount, lang));
    case 'productCoverage':
      return basis.products.length === 0
        ? words.noProducts
        : words.products(basis.products.length, nameProducts(basis.products, lang));
    case 'tenure':
      return words.tenure(Math.floor(basis.months / 12), basis.months % 12);
    case 'completeness':
      return words.completeness(basis.percent);
    case 'field': {
      const field = findAnyField(basis.field);
      if (field === undefined) return words.fieldGone;
      const isMoney = field.type === 'money';
      const value = isMoney ? formatAmount(basis.value, lang) : formatField(field, basis.value, lang);
      return words.field(isMoney ? nameOfField(field, lang) : captionOfField(field, lang), value);
    }
    case 'contactPlan':
      return words.contactPlan(basis.planned, basis.done);
    case 'complaints':
      return words.complaints(basis.count, basis.months);
    case 'tierMove':
      return describeTierMove(basis, words, lang);
    case 'missing':
      return describeMissing(basis.what, basis.months ?? 1, words);
    case 'missingField': {
      const field = findAnyField(basis.field);
      return field === undefined ? words.fieldGone : words.missingField(nameOfField(field, lang));
    }
    case 'typed':
      return basis.text;
    case 'none':
      return '';
  }
}
