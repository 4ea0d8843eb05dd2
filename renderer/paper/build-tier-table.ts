import { textOf } from '@shared/domain/fields/values';
import type { Fen } from '@shared/domain/kernel/money';
import type { CustomerRecord } from '@shared/domain/records/records';
import { measureBasis, unitOfBasis } from '@shared/domain/tiers/measure-basis';
import type { TierBand, Tiering } from '@shared/domain/tiers/tier-customers';
import { measureDistanceFrom } from '@shared/domain/tiers/tier-distance';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { basisName, describeDistance, describeStandard, tierName, tierWords } from '@shared/words/tiers';
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
import { estimateLines, heightOfLines } from './text-measure';

export interface TierTableOrder extends PrintContext {
  readonly period: string;
  readonly tiering: Tiering;
  readonly findCustomer: (id: string) => CustomerRecord | undefined;
  /** What a customer stood there by; absent: what the book knows now. */
  readonly basisOf?: (record: CustomerRecord) => Fen | undefined;
  /** Which bands list their customers below the summary: none, the key tiers (重要客户), or all. */
  readonly list: 'none' | 'key' | 'all';
}

const pageRoom = pageSize.height - pageSize.top - pageSize.foot - pageSize.footHeight - 4;
const titleHeight = 20;
const rowHeight = 6.1;
const points = 9.5;
/** Room for text in the columns of the list, in millimetres (widths in `css/table-css.ts` less the padding). */
const columns = { name: 34, number: 24, distance: 43, manager: 20 } as const;

function renderSummary({ tiering, lang }: TierTableOrder): SafeHtml {
  const words = wordsIn(paperWords, lang);
  const row = (band: TierBand) =>
    html`<tr><td><b class="strong">${tierName(band.tier, lang)}</b></td><td>${describeStandard(tiering.scheme, band.tier, lang)}</td><td class="number">${formatCount(band.count)}</td><td class="number">${formatBasis(tiering.scheme, band.assets, lang)}</td><td class="number">${formatShare(band.share)}</td><td>${drawShareBar(band.share)}</td><td class="number">${band.average === null ? '' : formatBasis(tiering.scheme, band.average, lang)}</td></tr>`;
  const basis = basisName(tiering.scheme.basis, lang);
  const pareto =
    tiering.pareto.share === null ? '' : wordsIn(tierWords, lang).pareto(formatShare(tiering.pareto.share));
  const untiered =
    tiering.untieredIds.length === 0 ? '' : wordsIn(tierWords, lang).untieredNote(tiering.untieredIds.length);
  const note = [pareto, untiered].filter((text) => text !== '').join(' ');
  return html`<table class="list tiers"><colgroup><col class="t1"><col class="t2"><col class="t3"><col class="t4"><col class="t3"><col><col class="t4"></colgroup><thead><tr><th>${words.tier}</th><th>${words.standard(basis)}</th><th class="number">${words.customers}</th><th class="number">${words.amount}</th><th class="number">${words.share}</th><th></th><th class="number">${words.average}</th></tr></thead><tbody>${tiering.bands.map(row)}<tr class="total"><td>${words.total}</td><td></td><td class="number">${formatCount(tiering.count)}</td><td class="number">${formatBasis(tiering.scheme, tiering.assets, lang)}</td><td></td><td></td><td></td></tr></tbody></table><p class="note">${note}</p>`;
}

function listCustomers(band: TierBand, order: TierTableOrder): readonly Block<TableRow>[] {
  const { scheme } = order.tiering;
  const rows = band.customerIds.flatMap((id, place): readonly Block<TableRow>[] => {
    const record = order.findCustomer(id);
    if (record === undefined) return [];
    const basis = order.basisOf === undefined ? measureBasis(scheme.basis, record) : order.basisOf(record);
    const distance = basis === undefined ? undefined : measureDistanceFrom(scheme, band.tier, basis);
    const away = distance === undefined ? '' : describeDistance(distance, order.lang, scheme.basis);
    const markup = html`<tr><td class="number">${place + 1}</td><td>${textOf(record, 'name') ?? ''}</td><td>${textOf(record, 'customerNo') ?? ''}</td><td class="number">${basis === undefined ? '—' : formatBasis(scheme, basis, order.lang)}</td><td>${away}</td><td>${textOf(record, 'manager') ?? ''}</td></tr>`;
    const lines = Math.max(
      estimateLines(textOf(record, 'name') ?? '', columns.name, points),
      estimateLines(textOf(record, 'customerNo') ?? '', columns.number, points),
      estimateLines(away, columns.distance, points),
      estimateLines(textOf(record, 'manager') ?? '', columns.manager, points),
    );
    return [{ content: { markup }, heightMm: Math.max(rowHeight, heightOfLines(lines, points, 1.45) + 1.1) }];
  });
  if (rows.length === 0) return [];
  const words = wordsIn(paperWords, order.lang);
  const count = words.customerCount(formatCount(band.count));
  const heading = html`<tr class="group"><td colspan="6">${tierName(band.tier, order.lang)}　${count}</td></tr>`;
  return [{ content: { markup: heading }, heightMm: rowHeight + 1, withNext: true }, ...rows];
}

/** An amount of the scheme: money, or the plain number of a score. */
function formatBasis(scheme: TierScheme, amount: number, lang: Lang): string {
  return unitOfBasis(scheme.basis) === 'money'
    ? formatAmount(amount, lang)
    : formatCount(Math.round(amount * 100) / 100);
}

interface TableRow {
  readonly markup: SafeHtml;
}

function wrapList(rows: readonly TableRow[], lang: Lang): SafeHtml | '' {
  if (rows.length === 0) return '';
  const words = wordsIn(paperWords, lang);
  return html`<table class="list members"><colgroup><col class="m1"><col class="m2"><col class="m3"><col class="m4"><col><col class="m5"></colgroup><thead><tr><th class="number">${words.rank}</th><th>${words.name}</th><th>${words.customerNo}</th><th class="number">${words.amount}</th><th>${words.distance}</th><th>${words.manager}</th></tr></thead><tbody>${rows.map(({ markup }) => markup)}</tbody></table>`;
}

/** The tier table: a summary of the bands, then the customers of the bands asked for, largest first. */
export function buildTierTableHtml(order: TierTableOrder): PaperDocument {
  const words = wordsIn(paperWords, order.lang);
  const { tiering } = order;
  const listed = tiering.bands.filter(
    (band) =>
      order.list === 'all' || (order.list === 'key' && tiering.scheme.keyTiers.includes(band.tier.key)),
  );
  const blocks = listed.flatMap((band) => listCustomers(band, order));
  const summaryHeight = 24 + (tiering.bands.length + 1) * rowHeight;
  const room = pageRoom - titleHeight - 8;
  const pages = paginate(blocks, room - summaryHeight, room).map((rows, index): PageContent => {
    const scheme = `${tierName(tiering.scheme, order.lang)}　${wordsIn(tierWords, order.lang).versionOf(tiering.scheme.version)}`;
    return {
      kind: 'tier-table',
      body: html`<h1>${words.tierTableTitle}</h1><div class="head"><span>${joinHead(order.branch, order.period)}</span><span>${scheme}</span></div>${index === 0 ? renderSummary(order) : ''}${wrapList(rows, order.lang)}`,
    };
  });
  return finishDocument(words.tierTableTitle, pages, order);
}
