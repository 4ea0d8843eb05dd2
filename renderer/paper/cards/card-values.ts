import { nameProducts } from '@shared/domain/evaluations/describe-basis';
import { listProducts, listSettlementProducts } from '@shared/domain/evaluations/product-groups';
import { assetsOf, depositsOf } from '@shared/domain/fields/assets';
import { moneyOf, textOf } from '@shared/domain/fields/values';
import { countMonthsBetween } from '@shared/domain/kernel/calendar';
import type { CustomerRecord } from '@shared/domain/records/records';
import { findTier } from '@shared/domain/tiers/assign-tier';
import { wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { tierName } from '@shared/words/tiers';
import { formatAmount } from '../paper-values';
import type { CardsOrder } from './card-order';

/** The customer's tier in words; empty when it has none. */
export function describeTier(record: CustomerRecord | null, order: CardsOrder): string {
  const found = record === null ? undefined : findTier(order.schemes, record);
  return found === undefined ? '' : tierName(found.tier, order.lang);
}

/** Total assets; empty when nobody entered any. */
export function describeAssets(record: CustomerRecord | null, order: CardsOrder): string {
  const assets = record === null ? undefined : assetsOf(record);
  return assets === undefined ? '' : formatAmount(assets, order.lang);
}

/** Each product with its balance: `存款 40.00 · 理财 38.50`, then what the sheet says in words. */
export function describeHoldings(record: CustomerRecord | null, order: CardsOrder): string {
  if (record === null) return '';
  const amounts: readonly (readonly [string, number | undefined])[] = [
    ['deposits', depositsOf(record)],
    ['wealth', moneyOf(record, 'wealth')],
    ['funds', moneyOf(record, 'funds')],
    ['insurance', moneyOf(record, 'insurance')],
  ];
  const parts = amounts.flatMap(([product, amount]) =>
    amount === undefined || amount === 0
      ? []
      : [`${nameProducts([product], order.lang)} ${formatAmount(amount, order.lang)}`],
  );
  const named = [...listSettlementProducts(record), textOf(record, 'holdings') ?? ''];
  return [...parts, ...named.filter((text) => text !== '')].join(order.lang === 'en' ? '  ·  ' : '　·　');
}

/** The products held, by name only, for the small card. */
export function describeProducts(record: CustomerRecord | null, order: CardsOrder): string {
  const products = record === null ? undefined : listProducts(record);
  return products === undefined ? '' : nameProducts(products, order.lang);
}

/** 开户日期 with the time since, counted to the day of printing. */
export function describeOpening(record: CustomerRecord | null, order: CardsOrder): string {
  const openedOn = record === null ? undefined : textOf(record, 'openedOn');
  if (openedOn === undefined) return '';
  const today = order.printedAt.slice(0, 10);
  if (openedOn > today) return openedOn;
  const months = countMonthsBetween(openedOn, today);
  const words = wordsIn(paperWords, order.lang);
  return months === 0 ? openedOn : `${openedOn}${words.tenure(Math.floor(months / 12), months % 12)}`;
}
