import type { PaperLayout } from '@shared/domain/paper/layout';
import type { CustomerKind, CustomerRecord } from '@shared/domain/records/records';
import { isKeyCustomer } from '@shared/domain/tiers/assign-tier';
import { wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { pointSteps } from '../css/frame-css';
import { joinHead, type PageContent } from '../document';
import { measureHeading, renderHeading } from '../heading';
import { html } from '../html';
import { estimateLines, heightOfLines } from '../text-measure';
import { chooseSize } from './choose-size';
import { CustomerValues } from './customer-values';
import { fillSparingly } from './fill-pages';
import { listRows } from './list-rows';
import { type BlockMeasures, measureBlocks } from './measures';
import type { CustomerPaperOrder, ValueSetting } from './paper-order';
import { renderRows } from './render-rows';
import type { PaperRow } from './row';
import { usualHeading } from './usual-words';

/** The paper of one customer, one or more pages. */
export interface LaidSheets {
  readonly pages: readonly PageContent[];
  /** True when it takes more than one page even in the smallest type. */
  readonly isTooLong: boolean;
}

/** What stands between heading and rows: branch and customer at the left, number and secrecy at the right. */
interface HeadLine {
  readonly left: string;
  readonly right: string;
}

function sayHead(values: CustomerValues, layout: PaperLayout, isFirst: boolean): HeadLine {
  const { setting, record } = values;
  const words = wordsIn(paperWords, setting.lang);
  const number = record === null ? '________________' : values.value('customerNo');
  // A card printed for somebody outside the key tiers must not call them one.
  const isKey = record === null || isKeyCustomer(setting.schemes, record);
  const key = layout.kind === 'fullCard' && isKey ? words.keyCustomer : '';
  return {
    left: joinHead(setting.branch, key, isFirst ? '' : values.name),
    right: `${words.cardNumber} ${number === '' ? '________________' : number}　${words.classified}`,
  };
}

/** Height of heading, head line and the air below them, on the page where they take the most. */
function measureTop(values: CustomerValues, layout: PaperLayout, measures: BlockMeasures): number {
  const { frame } = layout;
  const points = Math.max(7, 9 * Math.min(1.2, frame.points / 10.5));
  const { left, right } = sayHead(values, layout, false);
  const lines = estimateLines(`${left}　　${right}`, measures.widthMm - 6, points) > 1 ? 2 : 1;
  const room = (measures.widthMm - 6) / 2;
  const most = Math.max(lines, estimateLines(left, room, points), estimateLines(right, room, points));
  const words = wordsIn(paperWords, measures.lang);
  const heading = `${usualHeading(layout.kind, measures.lang)}${words.continued}`;
  const head = heightOfLines(lines === 1 ? 1 : most, points, 1.45) + 1.3;
  return measureHeading(frame, heading, measures.lang) + head + 0.8;
}

/** Pages of rows in one size of type. */
function layAt(
  points: number,
  layout: PaperLayout,
  kind: CustomerKind,
  values: CustomerValues,
): { readonly pages: readonly (readonly PaperRow[])[]; readonly measures: BlockMeasures } {
  const measures = measureBlocks(layout.frame, values.setting.lang, points);
  const room = Math.max(20, measures.heightMm - measureTop(values, layout, measures));
  const rows = listRows(layout, kind, values, measures).map((row) =>
    // Room for handwriting is at most a page.
    row.kind === 'room' && row.heightMm > room - 8 ? { ...row, heightMm: Math.max(6, room - 8) } : row,
  );
  const { continued } = wordsIn(paperWords, measures.lang);
  return { pages: fillSparingly(rows, measures, room, continued), measures };
}

/**
 * Lays out the paper of one customer, one a page. Texts that need more than a page are set smaller, half a point at a
 * time, while that keeps it to one; where it does not, in the usual size on further pages. Nothing is left out.
 */
export function laySheets(
  customer: CustomerRecord | null,
  place: number,
  order: CustomerPaperOrder,
): LaidSheets {
  const { layout } = order;
  const setting: ValueSetting = order;
  const values = new CustomerValues(customer, setting);
  const kind = customer?.kind ?? order.blankKind ?? 'individual';
  const { laid, isTooLong } = chooseSize(
    pointSteps(layout.frame),
    (points) => layAt(points, layout, kind, values),
    ({ pages }) => pages.length === 1,
  );
  const words = wordsIn(paperWords, order.lang);
  const { pages, measures } = laid;
  const contents = pages.map((rows, index): PageContent => {
    const after = index === 0 ? '' : words.continued;
    const title = renderHeading(layout.frame, usualHeading(layout.kind, order.lang), order.lang, after);
    const { left, right } = sayHead(values, layout, index === 0);
    return {
      kind: `laid ${nameClass(layout.kind)}`,
      series: `${layout.id}-${place}`,
      body: html`${title}<div class="head"><span>${left}</span><span>${right}</span></div>${renderRows(rows, measures)}`,
    };
  });
  return { pages: contents, isTooLong };
}

/** `fullCard` as `full-card`. */
export function nameClass(kind: string): string {
  return kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
