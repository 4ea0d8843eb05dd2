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

function layOutSmallCards(customers: readonly Customer[], order: CardsOrder): readonly PageContent[] {
  const words = wordsIn(paperWords, order.lang);
  const cards: SafeHtml[] = customers.flatMap((customer) => makeSmallCards(customer, order));
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

/**
 * 客户关系卡 for the customers of the order, in their order. Full cards are numbered card by card (they are filed
 * apart), sheets of small cards all together.
 */
export function buildCardsHtml(order: CardsOrder): PaperDocument {
  const { full, small } = splitByCard(order);
  const pages = [
    ...full.flatMap((customer, place) => makeFullCard(customer, place, order)),
    ...layOutSmallCards(small, order),
  ];
  return finishDocument(wordsIn(paperWords, order.lang).cardTitle, pages, order);
}
