import { type CardFacts, noFacts } from '@renderer/data/paper/card-facts';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import { defaultLayouts } from '@shared/domain/paper/default-layouts';
import type { PaperLayout } from '@shared/domain/paper/layout';
import type { CustomerRecord } from '@shared/domain/records/records';
import { isKeyCustomer } from '@shared/domain/tiers/assign-tier';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import type { BuiltPaper, JoinablePaper, ValueSetting } from './blocks/paper-order';
import { buildCustomerPaperInSteps, finishSteps } from './build-customer-paper';
import type { PaperDocument, PrintContext } from './document';
import { joinPapers } from './join-papers';
import type { PaperMasking } from './paper-values';

/** Layouts of the two kinds of card (branch-practice section 5). */
export interface CardLayouts {
  /** 重要客户. */
  readonly full: PaperLayout;
  /** 一般客户. */
  readonly small: PaperLayout;
}

/** Cards by tier: 重要客户 first on full cards, then the others on small ones. */
export interface TierCardsOrder extends ValueSetting {
  readonly layouts: CardLayouts;
  /** null prints a blank small card. */
  readonly customers: readonly (CustomerRecord | null)[];
  readonly blankKind?: CustomerRecord['kind'];
}

/**
 * 客户关系卡 by tier in steps, see `buildCustomerPaperInSteps`: the full cards of 重要客户, then the small ones of the
 * others, in one document.
 */
export function* buildTierCardsInSteps(order: TierCardsOrder): Generator<number, JoinablePaper, void> {
  const { layouts, ...setting } = order;
  const isFull = (customer: CustomerRecord | null) =>
    customer !== null && isKeyCustomer(order.schemes, customer);
  const full = order.customers.filter(isFull);
  const small = order.customers.filter((customer) => !isFull(customer));
  const parts: JoinablePaper[] = [];
  let before = 0;
  for (const [layout, customers] of [
    [layouts.full, full],
    [layouts.small, small],
  ] as const) {
    if (customers.length === 0) continue;
    const steps = buildCustomerPaperInSteps({ ...setting, layout, customers });
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        parts.push(step.value);
        break;
      }
      yield before + step.value;
    }
    before += customers.length;
  }
  return joinPapers(parts, () =>
    finishSteps(buildCustomerPaperInSteps({ ...setting, layout: layouts.full, customers: [] })),
  );
}

/** What cards are to be printed in the layouts of the house. */
export interface CardsOrder extends PrintContext {
  /** null prints a blank card for handwriting. */
  readonly customers: readonly (CustomerRecord | null)[];
  /** `full`: the 重要客户 form; `small`: the 一般客户 form; `byTier`: each by its tier (branch-practice section 5). */
  readonly kind: 'full' | 'small' | 'byTier';
  /** Small cards on one page. */
  readonly perPage: 2 | 4 | 6 | 8;
  /** Hides phone, ID and contact data. */
  readonly masked: PaperMasking;
  readonly schemes: readonly TierScheme[];
  /** Date of the balances, where the book knows it. */
  readonly asOf?: CalendarDate;
  /** Kind of the blank cards; individuals when absent. */
  readonly blankKind?: CustomerRecord['kind'];
  /** What the book holds around the customers; absent: nothing. */
  readonly facts?: CardFacts;
}

export type BuiltCards = BuiltPaper;

function layoutWithId(id: string): PaperLayout {
  const layout = defaultLayouts.find((known) => known.id === id);
  if (layout === undefined) throw new Error(`The house has no layout ${id}`);
  return layout;
}

/** 客户关系卡 in the layouts of the house, in steps. */
export function buildCardsInSteps(order: CardsOrder): Generator<number, JoinablePaper, void> {
  const { kind, perPage, facts = noFacts, ...setting } = order;
  const layouts = { full: layoutWithId('full-card'), small: layoutWithId(`small-card-${perPage}`) };
  if (kind === 'byTier') return buildTierCardsInSteps({ ...setting, facts, layouts });
  return buildCustomerPaperInSteps({ ...setting, facts, layout: layouts[kind] });
}

/** The same in one go, for a handful of cards. */
export function buildCardsHtml(order: CardsOrder): PaperDocument {
  return finishSteps(buildCardsInSteps(order)).document;
}
