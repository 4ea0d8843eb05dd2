import type { ResultsExtras } from '@renderer/data/evaluations/results-extras';
import { assertNever } from '@shared/domain/kernel/result';
import {
  type PaperFrame,
  type PaperLayout,
  type SummaryPart,
  summaryParts,
} from '@shared/domain/paper/layout';
import { wordsIn } from '@shared/words/define-words';
import { resultsWords } from '@shared/words/evaluation-results';
import { paperWords } from '@shared/words/paper';
import {
  finishDocument,
  joinHead,
  type PageContent,
  type PaperDocument,
  type PrintContext,
} from '../document';
import { roomOf } from '../frame';
import { measureHeading, renderHeading } from '../heading';
import { html } from '../html';
import { formatCount } from '../paper-values';
import { layOutBlankPart } from './blank-parts';
import { measureRoom, measureRow, type SummaryRoom } from './cells';
import { layOutDistribution, layOutFigures, layOutManagers, layOutMoves, layOutTiers } from './figure-parts';
import { flowBlocks, type SummaryBlock } from './flow';
import { layOutCirculation, layOutFalls, layOutImprovements } from './list-parts';
import { summaryCss } from './summary-css';

/** Who prints, and the month as people read it: `2026年10月`. */
export interface SummaryContext extends PrintContext {
  readonly period: string;
}

/** Height of the line with branch and month. */
const headMm = 5.6;
/** Kept free below: estimates may be a line short. */
const spareMm = 2;

function layOutPart(
  part: SummaryPart,
  extras: ResultsExtras,
  room: SummaryRoom,
  lang: PrintContext['lang'],
): SummaryBlock {
  const { results } = extras;
  switch (part) {
    case 'advice':
      return layOutFigures(results, room, lang);
    case 'distribution':
      return layOutDistribution(results, room, lang);
    case 'tiers':
      return layOutTiers(results, room, lang);
    case 'managers':
      return layOutManagers(results, room, lang);
    case 'moves':
      return layOutMoves(results, room, lang);
    case 'falls':
      return layOutFalls(extras, room, lang);
    case 'improvements':
      return layOutImprovements(extras, room, lang);
    case 'circulation':
      return layOutCirculation(extras, room, lang);
    default:
      return assertNever(part, 'part of a summary');
  }
}

/**
 * 评估月度汇总 (branch-practice section 6): the parts of the layout in its order, two sheets of A4 for a usual branch. A
 * month that is not complete says so at the top. What people wrote is printed with phones and numbers hidden.
 */
export function buildMonthSummaryHtml(
  extras: ResultsExtras,
  context: SummaryContext,
  layout: PaperLayout,
): PaperDocument {
  const { lang } = context;
  const { frame } = layout;
  const words = wordsIn(resultsWords, lang);
  const room = measureRoom(frame);
  const { tally } = extras.results;
  const pending = tally.count - tally.complete;
  const provisional: SummaryBlock[] =
    pending === 0
      ? []
      : [
          {
            kind: 'piece',
            title: null,
            content: html`<p class="provisional">${words.provisional(formatCount(pending))}</p>`,
            heightMm: measureRow(room) + 2,
          },
        ];
  const blocks = [
    ...provisional,
    ...(layout.summary ?? summaryParts).map((part) => layOutPart(part, extras, room, lang)),
  ];
  return finishSummary(blocks, words.formsOnPaper(formatCount(tally.count)), context, frame);
}

/** The same for handwriting: headings and tables without figures, with room for branch and month. */
export function buildBlankSummaryHtml(context: PrintContext, layout: PaperLayout): PaperDocument {
  const { frame } = layout;
  const room = measureRoom(frame);
  const blocks = (layout.summary ?? summaryParts).map((part) => layOutBlankPart(part, room, context.lang));
  const { blankMonth } = wordsIn(resultsWords, context.lang);
  return finishSummary(blocks, '', { ...context, period: blankMonth }, frame);
}

/** The parts on pages, under the heading with branch, month and how many forms. */
function finishSummary(
  blocks: readonly SummaryBlock[],
  count: string,
  context: SummaryContext,
  frame: PaperFrame,
): PaperDocument {
  const { lang } = context;
  const words = wordsIn(resultsWords, lang);
  const { heightMm } = roomOf(frame);
  const heading = measureHeading(frame, words.title, lang) + headMm;
  const continued = wordsIn(paperWords, lang).continued;
  const flowed = flowBlocks(blocks, heightMm - heading - spareMm, heightMm - spareMm, continued);
  const pages = flowed.map((contents, place): PageContent => {
    const head =
      place === 0
        ? html`${renderHeading(frame, words.title, lang)}<div class="head"><span>${joinHead(context.branch, context.period)}</span><span>${count}</span></div>`
        : '';
    return { kind: 'month-summary', body: html`${head}${contents}` };
  });
  const document = finishDocument(words.title, pages, context, frame);
  return { ...document, css: `${document.css}\n${summaryCss}` };
}
