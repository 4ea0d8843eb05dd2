import type { LayoutGrid, PaperLayout } from '@shared/domain/paper/layout';
import type { CustomerRecord } from '@shared/domain/records/records';
import { wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { pointSteps, pointsClass } from '../css/frame-css';
import { drawBox } from '../draw-box';
import { headingOf } from '../heading';
import { html, type SafeHtml } from '../html';
import { type Block, paginate } from '../paginate';
import { cutIntoPieces } from '../text-measure';
import { chooseSize } from './choose-size';
import { CustomerValues } from './customer-values';
import { type CardLine, listCardLines } from './grid-lines';
import { type CardMeasures, measureCard, measureCardLine, sizeOfCard } from './measure-card';
import type { CustomerPaperOrder } from './paper-order';
import { renderText } from './render-rows';
import { usualHeading } from './usual-words';

/** The cards of one customer; further ones are marked 续. */
export interface LaidCards {
  readonly cards: readonly SafeHtml[];
  /** True when one card does not hold everything even in the smallest type. */
  readonly isTooLong: boolean;
}

/** Where the number of a blank card is written. */
const numberRule = '______________';
/** Further cards repeat so many characters of a name. */
const longestName = 24;

const emptyLine: CardLine = { label: '', text: '' };

/** The text cut into pieces, each on a line of its own; the first one labelled. */
function cutLine(line: CardLine, measures: CardMeasures): readonly CardLine[] {
  if (line.kind === 'choices') return [line];
  const width = line.kind === undefined ? measures.textMm : measures.wholeMm;
  let before = 0;
  return cutIntoPieces(line.text, 1, width, measures.points).map((text, at): CardLine => {
    const strong = (line.strong ?? 0) - before;
    before += text.length;
    return {
      label: at === 0 ? line.label : '',
      text,
      ...(line.kind === undefined ? {} : { kind: line.kind }),
      ...(strong > 0 ? { strong } : {}),
    };
  });
}

/**
 * The lines of each card a customer needs; further ones begin with `name`. The elastic line fills what the others leave, empty lines included, for a
 * card is written on; what does not fit goes on on a further card.
 */
function divideLines(
  lines: readonly CardLine[],
  name: CardLine | null,
  measures: CardMeasures,
): readonly (readonly CardLine[])[] {
  const heightOf = (line: CardLine) => measureCardLine(line, measures);
  const toBlock = (line: CardLine): Block<CardLine> => ({ content: line, heightMm: heightOf(line) });
  const room = {
    first: measures.roomMm,
    next: measures.roomMm - measures.headingMm - (name === null ? 0 : heightOf(name)),
  };
  // What is higher than a third of a card may go on on the next one.
  const cut = (line: CardLine) => (heightOf(line) > room.next / 3 ? cutLine(line, measures) : [line]);
  const place = lines.findIndex(({ isElastic }) => isElastic === true);
  const elastic = lines[place];
  if (elastic === undefined) return paginate(lines.flatMap(cut).map(toBlock), room.first, room.next);
  const above = lines.slice(0, place).flatMap(cut);
  const below = lines.slice(place + 1).flatMap(cut);
  const text = cutLine(elastic, measures);
  const fixed = [...above, ...below].reduce((sum, line) => sum + heightOf(line), 0);
  const free = Math.floor((room.first - fixed) / heightOf(emptyLine));
  if (free < 1) return paginate([...above, ...text, ...below].map(toBlock), room.first, room.next);
  const empty = Array.from({ length: Math.max(0, free - text.length) }, () => emptyLine);
  const first = [...above, ...text.slice(0, free), ...empty, ...below];
  const rest = text.slice(free);
  return rest.length === 0 ? [first] : [first, ...paginate(rest.map(toBlock), room.next, room.next)];
}

function renderLine(line: CardLine): SafeHtml {
  switch (line.kind) {
    case 'part':
      return html`<dt class="part">${line.text}</dt>`;
    case 'free':
      return html`<dd class="free">${line.text}</dd>`;
    case 'choices': {
      const boxes = (line.choices ?? []).map(
        (choice) => html`<span class="choice">${drawBox(false)}${choice}</span>`,
      );
      const label = line.label === '' ? '' : html`<dt>${line.label}</dt>`;
      return html`${label}<dd class="${line.label === '' ? 'free' : 'boxes'}">${boxes}</dd>`;
    }
    default:
      return html`<dt>${line.label}</dt><dd>${renderText(line)}</dd>`;
  }
}

/**
 * The small card of one customer as markup. A text that is too long for it is set smaller, half a point at a time,
 * while that keeps it to one card; where it does not, it goes on in the usual size on further cards.
 */
export function layCards(
  customer: CustomerRecord | null,
  order: CustomerPaperOrder,
  layout: PaperLayout & { readonly grid: LayoutGrid },
): LaidCards {
  const words = wordsIn(paperWords, order.lang);
  const values = new CustomerValues(customer, order);
  const kind = customer?.kind ?? order.blankKind ?? 'individual';
  const title = headingOf(layout.frame, usualHeading(layout.kind, order.lang), order.lang);
  const further = `${title}${words.continued}`;
  const number = customer === null ? `${words.number} ${numberRule}` : values.value('customerNo');
  const lines = listCardLines(layout, kind, values);
  const size = sizeOfCard(layout.frame, layout.grid);
  // The whole name stands on the first card.
  const short =
    values.name.length > longestName ? `${[...values.name].slice(0, longestName).join('')}…` : values.name;
  const name: CardLine = { label: '', text: short, strong: short.length };
  const layAt = (points: number) => {
    const measures = measureCard(size, order.lang, points, { first: title, next: further, number });
    // Where a card is so small that a name would leave no room, further ones are known by their number.
    const left = measures.roomMm - measures.headingMm - measureCardLine(name, measures);
    const isNamed = left > 3 * measureCardLine(emptyLine, measures);
    return { points, isNamed, cards: divideLines(lines, isNamed ? name : null, measures) };
  };
  const { laid, isTooLong } = chooseSize(pointSteps(layout.frame), layAt, ({ cards }) => cards.length === 1);
  const border = layout.grid.border ? '' : ' bare';
  const cards = laid.cards.map((own, index) => {
    const all = index === 0 || values.name === '' || !laid.isNamed ? own : [name, ...own];
    const heading =
      title === '' && number === ''
        ? ''
        : html`<h3><span>${index === 0 ? title : further}</span><span>${number}</span></h3>`;
    return html`<article class="card ${pointsClass(laid.points)}${border}">${heading}<dl>${all.map(renderLine)}</dl></article>`;
  });
  return { cards, isTooLong };
}
