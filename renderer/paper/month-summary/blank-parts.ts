import { adviceInOrder } from '@shared/domain/evaluations/results/summarize-results';
import { assertNever } from '@shared/domain/kernel/result';
import type { SummaryPart } from '@shared/domain/paper/layout';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { resultsWords } from '@shared/words/evaluation-results';
import { adviceName } from '@shared/words/evaluations';
import { improvementWords } from '@shared/words/improvements';
import { html, type SafeHtml } from '../html';
import { columnsOf, measureHead, type SummaryRoom } from './cells';
import type { SummaryBlock } from './flow';

/** Height of a row to write in, as `summary-css.ts` has it. */
const writeMm = 7.6;

/** An empty table under its heads; `first` begins its rows, as many as there are texts. */
function blankTable(
  title: string,
  heads: readonly string[],
  widths: readonly (number | null)[],
  first: readonly string[],
  headMm: number,
): SummaryBlock {
  const row = (text: string) =>
    html`<tr><th class="line">${text}</th>${heads.slice(1).map(() => html`<td></td>`)}</tr>`;
  return {
    kind: 'table',
    title: html`${title}`,
    head: html`${columnsOf(widths)}<thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead>`,
    headMm,
    rows: first.map((text) => ({ content: row(text), heightMm: writeMm })),
  };
}

function empty(count: number): readonly string[] {
  return Array.from({ length: count }, () => '');
}

/** A part of the month's summary without figures, with rows to write in. */
export function layOutBlankPart(part: SummaryPart, room: SummaryRoom, lang: Lang): SummaryBlock {
  const words = wordsIn(resultsWords, lang);
  const terms = wordsIn(improvementWords, lang);
  const headMm = measureHead(room, lang);
  const advice = adviceInOrder.map((each) => adviceName(each, lang));
  const groups = [words.count, words.completeShort, words.averageShort, words.change, ...advice];
  const table = (
    title: string,
    heads: readonly string[],
    widths: readonly (number | null)[],
    first: readonly string[],
  ) => blankTable(title, heads, widths, first, headMm);
  switch (part) {
    case 'advice': {
      const names: readonly string[] = [words.complete, words.average, ...advice];
      const cell = (content: SafeHtml | string) => html`<td class="line">${content}</td>`;
      const content = html`<table class="figures"><tbody><tr>${names.map((name) => html`<th>${name}</th>`)}</tr><tr>${names.map(() => cell(''))}</tr></tbody></table>`;
      return { kind: 'piece', title: null, content, heightMm: headMm + writeMm };
    }
    case 'distribution': {
      const bands = Array.from({ length: 10 }, (_, at) => words.bandName(at * 10, (at + 1) * 10));
      return table(words.distribution, ['', ...bands], [12], [words.thisMonth, words.lastMonth]);
    }
    case 'tiers':
      return table(words.byTier, [words.tier, ...groups], [22], [...empty(6), words.total]);
    case 'managers':
      return table(words.byManager, [words.manager, ...groups], [22], [...empty(8), words.total]);
    case 'moves':
      return table(
        words.moves,
        [words.adviceMoves, ...advice, words.lastMonth],
        [22],
        [...advice, words.thisMonth],
      );
    case 'falls': {
      const heads = [
        words.customer,
        words.manager,
        words.lastMonth,
        words.thisMonth,
        words.points,
        words.indicators,
      ];
      return table(words.largestFalls, heads, [16, 12, 8, 8, 8, null], empty(8));
    }
    case 'improvements': {
      const heads = [words.customer, terms.text, terms.owner, terms.dueShort, terms.state, terms.effect];
      return table(terms.title, heads, [16, null, 12, 12, 9, 14], empty(6));
    }
    case 'circulation': {
      const heads = [
        words.role,
        words.person,
        words.sent,
        words.read,
        words.answered,
        words.feedbackOrSignature,
      ];
      return table(words.circulation, heads, [18, 12, 12, 12, 12, null], empty(5));
    }
    default:
      return assertNever(part, 'part of a summary');
  }
}
