import type { LayoutList } from '@shared/domain/paper/layout';
import type { CustomerRecord } from '@shared/domain/records/records';
import { wordsIn } from '@shared/words/define-words';
import { paperListWords } from '@shared/words/paper-lists';
import type { BuiltPaper, CustomerPaperOrder } from '../blocks/paper-order';
import { finishDocument, joinHead, type PageContent } from '../document';
import { roomOf } from '../frame';
import { measureHeading, renderHeading } from '../heading';
import { html, type SafeHtml } from '../html';
import { formatCount } from '../paper-values';
import { heightOfLines } from '../text-measure';
import { addBlanks, layOutGroups } from './lay-out-list';
import { type ListColumn, readColumns, tellsOnlyAverage } from './list-columns';
import { listCss } from './list-css';
import { groupCustomers } from './list-groups';
import { addUp, measureColumns } from './list-measures';
import { ListPager } from './list-pages';
import { makeHead, type RowSetting } from './list-rows';

/** The line between heading and table: branch, day and count. */
const headLine = heightOfLines(1, 9, 1.45) + 1.5;

/** What stands above the table: the heading, then branch, day and count. */
function renderTop(
  order: CustomerPaperOrder,
  columns: readonly ListColumn[],
  customers: readonly CustomerRecord[],
): SafeHtml {
  const count = customers.length;
  const words = wordsIn(paperListWords, order.lang);
  const { frame } = order.layout;
  // A blank list is of no day.
  const asOf = order.asOf === undefined || count === 0 ? '' : words.asOf(order.asOf);
  const counted = count === 0 ? '' : words.customers(formatCount(count));
  const unit = columns.some(({ amountOf }) => amountOf !== undefined) ? words.unit : '';
  const average =
    columns.some(({ key }) => key === '@assets') && customers.some(tellsOnlyAverage) ? words.average : '';
  return html`${renderHeading(frame, words.listTitle, order.lang)}<div class="head"><span>${joinHead(order.branch, asOf)}</span><span>${joinHead(counted, average, unit)}</span></div>`;
}

const wholeName: LayoutList = {
  columns: [
    { value: '@rank', label: null, widthMm: 12 },
    { value: 'name', label: null, widthMm: null },
  ],
  groupBy: 'none',
  totals: false,
};

/**
 * 客户清单: the customers of the order as a table by the layout's `list`, in their order or gathered into groups, with
 * the heading of the columns on every page. Long texts wrap and go on on the next page; nobody is `tooLong`. A null
 * among the customers gives a page of empty rows. Yields the number of customers done.
 */
export function* buildListInSteps(order: CustomerPaperOrder): Generator<number, BuiltPaper, void> {
  const { frame } = order.layout;
  const list = order.layout.list ?? wholeName;
  const words = wordsIn(paperListWords, order.lang);
  const customers = order.customers.filter((customer) => customer !== null);
  const columns = readColumns(list, order.lang);
  const totals = yield* addUp(customers, columns, order);
  const { widths, points } = yield* measureColumns(customers, columns, totals.widest, order);
  const head = makeHead({ columns, widths, points });
  const top = measureHeading(frame, words.listTitle, order.lang) + headLine;
  const room = Math.max(20, roomOf(frame).heightMm - top - head.heightMm - 1);
  const setting: RowSetting = { columns, widths, points, values: order, room };
  const grouping = groupCustomers(customers, list.groupBy, order);
  let groups = grouping.next();
  while (groups.done !== true) {
    yield 0;
    groups = grouping.next();
  }
  const pageOf = new Map<string, number>();
  const pager =
    customers.length === 0
      ? new ListPager(room)
      : yield* layOutGroups(groups.value, list, totals, setting, pageOf);
  addBlanks(pager, order.customers.length - customers.length, setting);
  const columnMarkup = html`<colgroup>${columns.map((_, index) => html`<col class="k${index}">`)}</colgroup>`;
  const above = renderTop(order, columns, customers);
  const contents = pager.pages.map(
    (rows): PageContent => ({
      kind: 'customer-list',
      body: html`${above}<table class="list">${columnMarkup}${head.markup}<tbody>${rows}</tbody></table>`,
    }),
  );
  const document = finishDocument(words.listTitle, contents, order, frame);
  const css = `${document.css}${listCss(widths, points)}`;
  return { document: { ...document, css }, pageOf, tooLong: [] };
}

/** The same in one go, for a short list. */
export function buildListHtml(order: CustomerPaperOrder): BuiltPaper {
  const steps = buildListInSteps(order);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
