import type { Composition, CompositionDimension, CompositionRow } from '@shared/domain/composition/compose';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { pageSize } from './css/page-css';
import {
  finishDocument,
  joinHead,
  type PageContent,
  type PaperDocument,
  type PrintContext,
} from './document';
import { html, type SafeHtml } from './html';
import { type Block, paginate } from './paginate';
import { formatAmount, formatCount, formatShare } from './paper-values';
import { drawShareBar } from './share-bar';

/** Compositions of one group of customers, such as the individuals. */
export interface CompositionGroup {
  /** Heading of the group. */
  readonly title: string;
  readonly compositions: readonly Composition[];
}

export interface CompositionOrder extends PrintContext {
  /** The month as people read it: `2026年10月`. */
  readonly period: string;
  readonly groups: readonly CompositionGroup[];
}

const titleHeight = 20;
const headingHeight = 18;
const rowHeight = 6.1;
const pageRoom = pageSize.height - pageSize.top - pageSize.foot - pageSize.footHeight - 4;
/** More rows than this go into one last row: a list of every village is no composition. */
const mostRows = 40;

function nameDimension(dimension: CompositionDimension, lang: Lang): string {
  const words = wordsIn(paperWords, lang);
  switch (dimension) {
    case 'tier':
      return words.byTier;
    case 'product':
      return words.byProduct;
    case 'region':
      return words.byRegion;
    case 'manager':
      return words.byManager;
  }
}

/** Gathers what comes after the first rows into one, so that the shares still total the whole. */
function gatherRest(
  rows: readonly CompositionRow[],
  label: (count: number) => string,
): readonly CompositionRow[] {
  if (rows.length <= mostRows) return rows;
  const rest = rows.slice(mostRows - 1);
  const sum = (pick: (row: CompositionRow) => number) => rest.reduce((total, row) => total + pick(row), 0);
  return [
    ...rows.slice(0, mostRows - 1),
    {
      key: 'rest',
      label: label(rest.length),
      customers: sum((row) => row.customers),
      amount: sum((row) => row.amount),
      share: sum((row) => row.share),
      customerShare: sum((row) => row.customerShare),
    },
  ];
}

function renderRow(row: CompositionRow, lang: Lang): SafeHtml {
  return html`<tr><td>${row.label}</td><td class="number">${formatCount(row.customers)}</td><td class="number">${formatShare(row.customerShare)}</td><td class="number">${formatAmount(row.amount, lang)}</td><td class="number">${formatShare(row.share)}</td><td>${drawShareBar(row.share)}</td></tr>`;
}

function renderComposition(composition: Composition, lang: Lang): SafeHtml {
  const words = wordsIn(paperWords, lang);
  const rows = gatherRest(composition.rows, words.others);
  const share = composition.amount > 0 ? formatShare(1) : '';
  const total = html`<tr class="total"><td>${words.total}</td><td class="number">${formatCount(composition.customers)}</td><td></td><td class="number">${formatAmount(composition.amount, lang)}</td><td class="number">${share}</td><td></td></tr>`;
  return html`<h2>${nameDimension(composition.dimension, lang)}</h2><table class="list shares"><colgroup><col class="s1"><col class="s2"><col class="s2"><col class="s3"><col class="s2"><col></colgroup><thead><tr><th>${words.item}</th><th class="number">${words.customers}</th><th class="number">${words.customerShare}</th><th class="number">${words.amount}</th><th class="number">${words.share}</th><th></th></tr></thead><tbody>${rows.map((row) => renderRow(row, lang))}${total}</tbody></table>`;
}

/** 客户构成分析 (branch-practice section 14): shares by tier, product, region and manager, group after group. */
export function buildCompositionHtml(order: CompositionOrder): PaperDocument {
  const words = wordsIn(paperWords, order.lang);
  const pages = order.groups.flatMap((group) => {
    const blocks = group.compositions
      .filter((composition) => composition.rows.length > 0)
      .map((composition): Block<SafeHtml> => {
        const rows = Math.min(composition.rows.length, mostRows) + 1;
        return {
          content: renderComposition(composition, order.lang),
          heightMm: headingHeight + rows * rowHeight,
        };
      });
    return paginate(blocks, pageRoom - titleHeight, pageRoom - titleHeight).map((content): PageContent => {
      const customers = group.compositions[0]?.customers ?? 0;
      const count = words.customerCount(formatCount(customers));
      return {
        kind: 'composition',
        body: html`<h1>${words.compositionTitle}</h1><div class="head"><span>${joinHead(order.branch, order.period)}</span><span>${joinHead(group.title, count)}</span></div>${content}<p class="note">${words.heldNote}</p>`,
      };
    });
  });
  return finishDocument(words.compositionTitle, pages, order);
}
