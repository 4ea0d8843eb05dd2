import type { LayoutGrid, PaperLayout } from '@shared/domain/paper/layout';
import { wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { drawCutMarks } from './blocks/cut-marks';
import { layCards } from './blocks/lay-grid';
import { laySheets, nameClass } from './blocks/lay-sheets';
import { sizeOfCard } from './blocks/measure-card';
import type { CustomerPaperOrder, JoinablePaper } from './blocks/paper-order';
import { usualHeading } from './blocks/usual-words';
import { gridClass, gridCss } from './css/grid-css';
import { finishDocument, joinHead, type PageContent } from './document';
import { headingOf } from './heading';
import { html, type SafeHtml } from './html';

export type { BuiltPaper, CustomerPaperOrder, ValueSetting } from './blocks/paper-order';

type GridLayout = PaperLayout & { readonly grid: LayoutGrid };

function hasGrid(layout: PaperLayout): layout is GridLayout {
  return layout.grid !== null;
}

/**
 * Papers about the customers of the order, in their order, one customer at a time: yields the number done, so that the
 * caller can show progress, breathe and stop. Papers of their own pages are numbered one by one (they are filed apart),
 * sheets of several cards all together.
 */
export function* buildCustomerPaperInSteps(
  order: CustomerPaperOrder,
): Generator<number, JoinablePaper, void> {
  const { layout } = order;
  return yield* hasGrid(layout) ? buildCards(order, layout) : buildSheets(order);
}

function titleOf({ layout, lang }: CustomerPaperOrder): string {
  const usual = usualHeading(layout.kind, lang);
  return headingOf(layout.frame, usual, lang) || usual;
}

function* buildSheets(order: CustomerPaperOrder): Generator<number, JoinablePaper, void> {
  const pages: PageContent[] = [];
  const pageOf = new Map<string, number>();
  const tooLong: string[] = [];
  for (const [place, customer] of order.customers.entries()) {
    const laid = laySheets(customer, place, order);
    if (customer !== null) pageOf.set(customer.id, pages.length);
    if (customer !== null && laid.isTooLong) tooLong.push(customer.id);
    pages.push(...laid.pages);
    yield place + 1;
  }
  const { frame } = order.layout;
  const document = finishDocument(titleOf(order), pages, order, frame);
  return { document, pageOf, tooLong, frames: [frame], ownCss: '' };
}

function* buildCards(order: CustomerPaperOrder, layout: GridLayout): Generator<number, JoinablePaper, void> {
  const { frame, grid } = layout;
  const perPage = grid.across * grid.down;
  const pageOf = new Map<string, number>();
  const tooLong: string[] = [];
  const cards: SafeHtml[] = [];
  for (const [place, customer] of order.customers.entries()) {
    const laid = layCards(customer, order, layout);
    if (customer !== null) pageOf.set(customer.id, Math.floor(cards.length / perPage));
    if (customer !== null && laid.isTooLong) tooLong.push(customer.id);
    cards.push(...laid.cards);
    yield place + 1;
  }
  const words = wordsIn(paperWords, order.lang);
  const marks = grid.cutMarks ? drawCutMarks(frame, grid, sizeOfCard(frame, grid)) : '';
  const pages: PageContent[] = [];
  for (let from = 0; from < cards.length; from += perPage) {
    const kind = layout.kind === 'smallCard' ? words.generalCustomer : '';
    pages.push({
      kind: `several ${nameClass(layout.kind)} ${gridClass(frame, grid)}`,
      series: layout.id,
      note: joinHead(order.branch, kind, words.perPage(perPage)),
      body: html`${marks}<div class="cards">${cards.slice(from, from + perPage)}</div>`,
    });
  }
  const document = finishDocument(titleOf(order), pages, order, frame);
  const ownCss = gridCss(frame, grid);
  return {
    document: { ...document, css: `${document.css}\n${ownCss}` },
    pageOf,
    tooLong,
    frames: [frame],
    ownCss,
  };
}

/** Runs the steps in one go, for a handful of papers. */
export function finishSteps<T>(steps: Generator<number, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
