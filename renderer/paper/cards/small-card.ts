import { textOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { type HtmlPart, html, type SafeHtml } from '../html';
import { type Block, paginate } from '../paginate';
import { readValues } from '../paper-values';
import { estimateLines, heightOfLines, splitAtLines } from '../text-measure';
import type { CardsOrder } from './card-order';
import { describeAssets, describeProducts, describeTier } from './card-values';

const points = 9.5;
const lineHeight = 1.4;
const rowGap = 0.6;
const linesPerRow = 4;

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
  const words = wordsIn(paperWords, order.lang);
  const values = readValues(customer, order.lang, order.masked);
  const company = (customer?.kind ?? order.blankKind) === 'company';
  const lines = company ? listCompanyLines(customer, order) : listIndividualLines(customer, order);
  const remark = values.value('remark');
  return [
    ...lines,
    { label: words.remarkShort, value: remark },
    // A card is written on: the remark always leaves an empty line.
    ...(order.perPage === 8 && remark !== '' ? [] : [{ label: '', value: '' }]),
    { label: values.label('manager'), value: values.value('manager') },
  ];
}

function splitLine(line: Line, widthMm: number): readonly Line[] {
  const lines: Line[] = [];
  let rest = line.value;
  do {
    const [first, after] = splitAtLines(rest, linesPerRow, widthMm, points);
    lines.push(lines.length === 0 ? { ...line, value: first } : { label: '', value: first });
    rest = after;
  } while (rest !== '');
  return lines;
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

/**
 * The 一般客户 card of one customer as markup: one card, and further ones marked 续 when its texts do not fit the size
 * (nothing is ever cut off). `null` gives the blank card.
 */
export function makeSmallCards(customer: CustomerRecord | null, order: CardsOrder): readonly SafeHtml[] {
  const words = wordsIn(paperWords, order.lang);
  const widthMm = order.lang === 'en' ? 62 : 65;
  const blocks = listLines(customer, order)
    .flatMap((line) => splitLine(line, widthMm))
    .map((line): Block<Line> => ({ content: line, heightMm: measureLine(line, widthMm) }));
  const room = cardHeights[order.perPage] - headHeight;
  const number = customer === null ? words.number : (textOf(customer, 'customerNo') ?? '');
  const name: Line = {
    label: '',
    value: '',
    strong: customer === null ? '' : (textOf(customer, 'name') ?? ''),
  };
  return paginate(blocks, room, room - measureLine(name, widthMm)).map((lines, index) => {
    const title = index === 0 ? words.cardTitle : `${words.cardTitle}${words.continued}`;
    const all = index === 0 ? lines : [name, ...lines];
    return html`<article class="card"><h3><span>${title}</span><span>${number}</span></h3><dl>${all.map(renderLine)}</dl></article>`;
  });
}
