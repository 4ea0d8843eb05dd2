import type { CustomerRecord } from '@shared/domain/records/records';
import { wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { type HtmlPart, html, type SafeHtml } from '../html';
import { type Block, paginate } from '../paginate';
import { readValues } from '../paper-values';
import { cutIntoPieces, estimateLines, heightOfLines } from '../text-measure';
import type { CardsOrder } from './card-order';
import { describeAssets, describeProducts, describeTier } from './card-values';

const points = 9.5;
const lineHeight = 1.4;
const rowGap = 0.6;

/** Height of a card in millimetres by cards a page (the same numbers as in `css/card-css.ts`). */
export const cardHeights: Readonly<Record<CardsOrder['perPage'], number>> = { 4: 126, 6: 82, 8: 60 };

/** Padding, heading and a little air. */
const headHeight = 5.2 + 6.6 + 0.8;

interface Line {
  readonly label: string;
  readonly value: string;
  readonly strong?: string;
}

function listIndividualLines(customer: CustomerRecord | null, order: CardsOrder): readonly Line[] {
  const words = wordsIn(paperWords, order.lang);
  const values = readValues(customer, order.lang, order.masked);
  const work: readonly Line[] =
    order.perPage === 8
      ? [{ label: values.label('employer'), value: values.joined(['employer', 'position']) }]
      : [
          { label: values.label('employer'), value: values.value('employer') },
          {
            label: values.label('position'),
            value: values.joined(['position']) || values.value('occupation'),
          },
        ];
  return [
    { label: words.name, value: describeTier(customer, order), strong: values.value('name') },
    ...work,
    { label: words.contactShort, value: values.joined(['mobile', 'secondMobile', 'landline']) },
    { label: words.addressShort, value: values.value('address') },
    ...listAssetLines(customer, order),
    ...(order.perPage === 8
      ? []
      : [
          {
            label: words.preferenceShort,
            value: values.joined(['investmentPreference', 'productPreference', 'hobbies', 'riskTolerance']),
          },
        ]),
  ];
}

function listCompanyLines(customer: CustomerRecord | null, order: CardsOrder): readonly Line[] {
  const words = wordsIn(paperWords, order.lang);
  const values = readValues(customer, order.lang, order.masked);
  return [
    { label: words.company, value: describeTier(customer, order), strong: values.value('name') },
    ...(order.perPage === 8
      ? []
      : [
          { label: words.creditCodeShort, value: values.value('creditCode') },
          { label: words.industryShort, value: values.joined(['industry', 'companyNature']) },
        ]),
    { label: words.contactPersonShort, value: values.joined(['contactPerson', 'legalRepresentative']) },
    { label: words.contactShort, value: values.joined(['mobile', 'secondMobile', 'landline']) },
    { label: words.addressShort, value: values.value('address') },
    ...listAssetLines(customer, order),
  ];
}

function listAssetLines(customer: CustomerRecord | null, order: CardsOrder): readonly Line[] {
  const words = wordsIn(paperWords, order.lang);
  const values = readValues(customer, order.lang, order.masked);
  const average = customer?.kind === 'company' ? values.value('averageDeposits') : '';
  const amount = average === '' ? describeAssets(customer, order) : average;
  const shown = amount === '' ? '' : words.wan(amount);
  const products = describeProducts(customer, order);
  if (order.perPage === 8) {
    const both = [shown, products].filter((text) => text !== '').join('　');
    return [{ label: words.assetsShort, value: both }];
  }
  return [
    { label: words.assetsShort, value: shown },
    { label: words.productsShort, value: products },
  ];
}

function listLines(customer: CustomerRecord | null, order: CardsOrder): readonly Line[] {
  const company = (customer?.kind ?? order.blankKind) === 'company';
  return company ? listCompanyLines(customer, order) : listIndividualLines(customer, order);
}

/** The text cut into lines of the card, the first one labelled. */
function cutLines(label: string, text: string, widthMm: number): readonly Line[] {
  return cutIntoPieces(text, 1, widthMm, points).map((value, index) => ({
    label: index === 0 ? label : '',
    value,
  }));
}

function measureLine(line: Line, widthMm: number): number {
  const text = line.strong === undefined ? line.value : `${line.strong}　${line.value}`;
  return (
    Math.max(4.95, heightOfLines(estimateLines(text, widthMm, points), points, lineHeight) + 0.3) + rowGap
  );
}

function renderLine(line: Line): SafeHtml {
  const name: HtmlPart =
    line.strong === undefined || line.strong === ''
      ? ''
      : html`<b>${line.strong}</b>${line.value === '' ? '' : '　'}`;
  return html`<dt>${line.label}</dt><dd>${name}${line.value}</dd>`;
}

const emptyLine: Line = { label: '', value: '' };

/**
 * The lines of each card a customer needs. The remark fills what the other lines leave, empty lines included, for a
 * card is written on; what does not fit goes on on a further card.
 */
function divideLines(
  lines: readonly Line[],
  remark: readonly Line[],
  manager: Line,
  room: { readonly first: number; readonly next: number },
  widthMm: number,
): readonly (readonly Line[])[] {
  const toBlock = (line: Line): Block<Line> => ({ content: line, heightMm: measureLine(line, widthMm) });
  const fixed = [...lines, manager].reduce((sum, line) => sum + measureLine(line, widthMm), 0);
  const free = Math.floor((room.first - fixed) / measureLine(emptyLine, widthMm));
  if (free < 1) return paginate([...lines, ...remark, manager].map(toBlock), room.first, room.next);
  const empty = Array.from({ length: Math.max(0, free - remark.length) }, () => emptyLine);
  const first = [...lines, ...remark.slice(0, free), ...empty, manager];
  const rest = remark.slice(free);
  return rest.length === 0 ? [first] : [first, ...paginate(rest.map(toBlock), room.next, room.next)];
}

/**
 * The 一般客户 card of one customer as markup: one card, and further ones marked 续 when its texts do not fit the size
 * (nothing is ever cut off). `null` gives the blank card.
 */
export function makeSmallCards(customer: CustomerRecord | null, order: CardsOrder): readonly SafeHtml[] {
  const words = wordsIn(paperWords, order.lang);
  const values = readValues(customer, order.lang, order.masked);
  const widthMm = order.lang === 'en' ? 61 : 64;
  const remark = cutLines(words.remarkShort, values.value('remark'), widthMm);
  const manager: Line = { label: values.label('manager'), value: values.value('manager') };
  const name: Line = { ...emptyLine, strong: values.value('name') };
  const first = cardHeights[order.perPage] - headHeight;
  // In English the heading of a further card takes two lines.
  const heading = order.lang === 'en' ? 5 : 0;
  const room = { first, next: first - heading - measureLine(name, widthMm) };
  const number = customer === null ? words.number : values.value('customerNo');
  return divideLines(listLines(customer, order), remark, manager, room, widthMm).map((lines, index) => {
    const title = index === 0 ? words.cardTitle : `${words.cardTitle}${words.continued}`;
    const all = index === 0 ? lines : [name, ...lines];
    return html`<article class="card"><h3><span>${title}</span><span>${number}</span></h3><dl>${all.map(renderLine)}</dl></article>`;
  });
}
