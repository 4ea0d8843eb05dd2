import type { CustomerRecord } from '@shared/domain/records/records';
import { isKeyCustomer } from '@shared/domain/tiers/assign-tier';
import { wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import type { CardsOrder } from './cards/card-order';
import { drawCutMarks } from './cards/cut-marks';
import { makeFullCard } from './cards/full-card';
import { cardHeights, makeSmallCards } from './cards/small-card';
import { finishDocument, joinHead, type PageContent, type PaperDocument } from './document';
import { html, type SafeHtml } from './html';

type Customer = CustomerRecord | null;

function layOutSmallCards(cards: readonly SafeHtml[], order: CardsOrder): readonly PageContent[] {
  const words = wordsIn(paperWords, order.lang);
  const pages: PageContent[] = [];
  for (let start = 0; start < cards.length; start += order.perPage) {
    const onPage = cards.slice(start, start + order.perPage);
    const marks = drawCutMarks(Math.ceil(order.perPage / 2), cardHeights[order.perPage]);
    pages.push({
      kind: `small-cards per-${order.perPage}`,
      series: 'small',
      note: joinHead(order.branch, words.generalCustomer, words.perPage(order.perPage)),
      body: html`${marks}<div class="cards">${onPage}</div>`,
    });
  }
  return pages;
}

/** Splits customers as branch-practice section 5 does: 重要客户 on the fuller card, the others on the small one. */
export function splitByCard(order: Pick<CardsOrder, 'customers' | 'kind' | 'schemes'>): {
  readonly full: readonly Customer[];
  readonly small: readonly Customer[];
} {
  if (order.kind === 'full') return { full: order.customers, small: [] };
  if (order.kind === 'small') return { full: [], small: order.customers };
  const isFull = (customer: Customer) => customer !== null && isKeyCustomer(order.schemes, customer);
  return {
    full: order.customers.filter(isFull),
    small: order.customers.filter((customer) => !isFull(customer)),
  };
}

/** Cards ready to print, and the page (from 0) on which each customer's card begins. */
export interface BuiltCards {
  readonly document: PaperDocument;
  readonly pageOf: ReadonlyMap<string, number>;
}

/**
 * 客户关系卡 for the customers of the order, in their order, one customer at a time: yields the number done, so that the
 * caller can show progress, breathe and stop. Full cards are numbered card by card (they are filed apart), sheets of
 * small cards all together.
 */
export function* buildCardsInSteps(order: CardsOrder): Generator<number, BuiltCards, void> {
  const { full, small } = splitByCard(order);
  const pages: PageContent[] = [];
  const pageOf = new Map<string, number>();
  let done = 0;
  for (const [place, customer] of full.entries()) {
    if (customer !== null) pageOf.set(customer.id, pages.length);
    pages.push(...makeFullCard(customer, place, order));
    done += 1;
    yield done;
  }
  const cards: SafeHtml[] = [];
  for (const customer of small) {
    if (customer !== null) pageOf.set(customer.id, pages.length + Math.floor(cards.length / order.perPage));
    cards.push(...makeSmallCards(customer, order));
    done += 1;
    yield done;
  }
  pages.push(...layOutSmallCards(cards, order));
  return { document: finishDocument(wordsIn(paperWords, order.lang).cardTitle, pages, order), pageOf };
}

/** The same in one go, for a handful of cards. */
export function buildCardsHtml(order: CardsOrder): PaperDocument {
  const steps = buildCardsInSteps(order);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value.document;
  }
}
