import type { CustomerFacts, RelatedCustomer } from '@renderer/data/paper/card-facts';
import { nameProducts } from '@shared/domain/evaluations/describe-basis';
import { listProducts, listSettlementProducts } from '@shared/domain/evaluations/product-groups';
import { assetsOf, depositsOf } from '@shared/domain/fields/assets';
import { moneyOf, nameOf, textOf } from '@shared/domain/fields/values';
import { countMonthsBetween } from '@shared/domain/kernel/calendar';
import type { CustomerRecord } from '@shared/domain/records/records';
import { findTier } from '@shared/domain/tiers/assign-tier';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { describeRole } from '@shared/words/relations';
import { tierName } from '@shared/words/tiers';
import type { PaperMasking } from '../paper-values';
import { formatAmount, formatShare, readValues } from '../paper-values';

/** The customer's tier in words; empty when it has none. */
export function describeTier(
  record: CustomerRecord,
  { schemes, lang }: { readonly schemes: readonly TierScheme[]; readonly lang: Lang },
): string {
  const found = findTier(schemes, record);
  return found === undefined ? '' : tierName(found.tier, lang);
}

/** Total assets; empty when nobody entered any. */
export function describeAssets(record: CustomerRecord, lang: Lang): string {
  const assets = assetsOf(record);
  return assets === undefined ? '' : formatAmount(assets, lang);
}

/** Each product with its balance: `存款 40.00 · 理财 38.50`, then what the sheet says in words. */
export function describeHoldings(record: CustomerRecord, lang: Lang): string {
  const amounts: readonly (readonly [string, number | undefined])[] = [
    ['deposits', depositsOf(record)],
    ['wealth', moneyOf(record, 'wealth')],
    ['funds', moneyOf(record, 'funds')],
    ['insurance', moneyOf(record, 'insurance')],
  ];
  const parts = amounts.flatMap(([product, amount]) =>
    amount === undefined || amount === 0
      ? []
      : [`${nameProducts([product], lang)} ${formatAmount(amount, lang)}`],
  );
  const named = [...listSettlementProducts(record), textOf(record, 'holdings') ?? ''];
  return [...parts, ...named.filter((text) => text !== '')].join(lang === 'en' ? '  ·  ' : '　·　');
}

/** The products held, by name only, for the small card. */
export function describeProducts(record: CustomerRecord, lang: Lang): string {
  const products = listProducts(record);
  return products === undefined ? '' : nameProducts(products, lang);
}

/** 开户日期 with the time since, counted to the day of printing. */
export function describeOpening(record: CustomerRecord, lang: Lang, today: string): string {
  const openedOn = textOf(record, 'openedOn');
  if (openedOn === undefined) return '';
  if (openedOn > today) return openedOn;
  const months = countMonthsBetween(openedOn, today);
  const words = wordsIn(paperWords, lang);
  return months === 0 ? openedOn : `${openedOn}${words.tenure(Math.floor(months / 12), months % 12)}`;
}

/** Full years on the day of printing; empty without a date of birth. */
export function describeAge(record: CustomerRecord, today: string): string {
  const born = textOf(record, 'birthDate');
  if (born === undefined || born > today) return '';
  return String(Math.floor(countMonthsBetween(born, today) / 12));
}

/** 较上月 -21.10（-18.6%）, from the last two months in a row; empty without them. */
export function describeAssetsChange({ months }: CustomerFacts, lang: Lang): string {
  const [before, last] = months.slice(-2);
  if (before?.assets === undefined || last?.assets === undefined) return '';
  if (countMonthsBetween(`${before.month}-01`, `${last.month}-01`) !== 1) return '';
  const change = last.assets - before.assets;
  const sign = change > 0 ? '+' : '';
  const share = before.assets > 0 ? `${sign}${formatShare(change / before.assets)}` : '';
  return wordsIn(paperWords, lang).onLastMonth(`${sign}${formatAmount(change, lang)}`, share);
}

/** At most so many relatives stand in one cell; tables of relations hold all of them. */
const mostRelatives = 8;

/** 配偶 孙立军（00020191，金）　女儿 赵子涵　家庭合计 168.20 万; of companies the people and companies tied to it. */
export function describeHousehold(
  record: CustomerRecord,
  facts: CustomerFacts,
  setting: { readonly schemes: readonly TierScheme[]; readonly lang: Lang; readonly masked: PaperMasking },
): string {
  const { lang } = setting;
  const words = wordsIn(paperWords, lang);
  const shown = facts.relations.filter(({ isHousehold }) => isHousehold || record.kind === 'company');
  const describe = ({ role, other, note }: RelatedCustomer) => {
    if (other === undefined) return '';
    const { kind } = other;
    const number = readValues(other, lang, setting.masked).value('customerNo');
    const details = [number, describeTier(other, setting)].filter((text) => text !== '');
    const said = kind === record.kind ? note : '';
    return words.relative(
      describeRole(role, other, lang),
      nameOf(other),
      [...details, said].filter((text) => text !== '').join(lang === 'en' ? ', ' : '，'),
    );
  };
  const people = shown
    .slice(0, mostRelatives)
    .map(describe)
    .filter((text) => text !== '');
  if (shown.length > mostRelatives) people.push(words.moreRelatives(shown.length - mostRelatives));
  if (record.kind === 'individual' && facts.household !== undefined)
    people.push(words.householdTotal(formatAmount(facts.household, lang)));
  return people.join(lang === 'en' ? '   ' : '　');
}

/** To whom a letter goes: 赵思远 女士; of a company its contact person. */
export function describeAddressee(record: CustomerRecord, lang: Lang): string {
  if (record.kind === 'company')
    return textOf(record, 'contactPerson') ?? textOf(record, 'legalRepresentative') ?? '';
  const name = nameOf(record);
  if (name === '') return '';
  return wordsIn(paperWords, lang).addressee(name, textOf(record, 'gender') ?? '');
}
