import type { GroupTally } from '@shared/domain/evaluations/results/group-tallies';
import { type MoveMatrix, sumColumn, sumRow } from '@shared/domain/evaluations/results/move-matrix';
import { adviceInOrder, type MonthResults } from '@shared/domain/evaluations/results/summarize-results';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { resultsWords } from '@shared/words/evaluation-results';
import { adviceName } from '@shared/words/evaluations';
import { nameOfMoveKey, nameOfTierGroup } from '@shared/words/result-names';
import { html, type SafeHtml } from '../html';
import { formatCount, formatShare } from '../paper-values';
import { drawColumns, measureColumns } from './band-columns';
import {
  columnsOf,
  formatAverage,
  formatChange,
  measureHead,
  measureRow,
  numberCell,
  type SummaryRoom,
} from './cells';
import type { SummaryBlock } from './flow';

/** More managers than this are added up in a last row: the workbook lists them all. */
const mostGroups = 14;

type Words = ReturnType<typeof wordsIn<typeof resultsWords>>;

/** Forms, average, advice and moves in one line of figures. */
export function layOutFigures(results: MonthResults, room: SummaryRoom, lang: Lang): SummaryBlock {
  const words = wordsIn(resultsWords, lang);
  const { tally, before } = results;
  const last = (value: string | undefined) => (value === undefined ? '' : words.last(value));
  const cells: readonly (readonly [name: string, value: string, note: string])[] = [
    [
      words.complete,
      `${formatCount(tally.complete)} / ${formatCount(tally.count)}`,
      last(before === null ? undefined : formatCount(before.count)),
    ],
    [
      words.average,
      formatAverage(tally.average),
      before === null ? '' : `${last(formatAverage(before.average))}　${formatChange(results.change)}`,
    ],
    ...adviceInOrder.map(
      (advice) =>
        [
          adviceName(advice, lang),
          formatCount(tally.advice[advice]),
          `${formatShare(tally.count === 0 ? 0 : tally.advice[advice] / tally.count)}　${last(
            before === null ? undefined : formatCount(before.advice[advice]),
          )}`.trim(),
        ] as const,
    ),
    ...(before === null
      ? []
      : [
          [
            words.fellRose,
            words.fellRoseValue(formatCount(results.fell), formatCount(results.rose)),
            words.same(formatCount(results.same)),
          ] as const,
        ]),
  ];
  const content = html`<table class="figures"><tbody><tr>${cells.map(([name]) => html`<th>${name}</th>`)}</tr><tr>${cells.map(([, value, note]) => html`<td>${value}<small>${note}</small></td>`)}</tr></tbody></table>`;
  return { kind: 'piece', title: null, content, heightMm: 3.1 * measureRow(room) };
}

/** The columns of ten points, and the grades below them. */
export function layOutDistribution(results: MonthResults, room: SummaryRoom, lang: Lang): SummaryBlock {
  const words = wordsIn(resultsWords, lang);
  const hasBefore = results.before !== null;
  // An em space is not swallowed as others are.
  const gap = lang === 'en' ? '\u2003' : '　　';
  const grades = [
    ...results.grades.map(({ zh, en, count, before }) => {
      const last = hasBefore ? ` (${words.last(formatCount(before))})` : '';
      return `${lang === 'en' ? en : zh} ${formatCount(count)}${last}`;
    }),
    ...(results.unscored === 0 ? [] : [words.unscoredCount(formatCount(results.unscored))]),
  ];
  const line =
    grades.length === 0
      ? ''
      : html`<p class="none">${words.grade}${lang === 'en' ? ': ' : '：'}${grades.join(gap)}</p>`;
  return {
    kind: 'piece',
    title: html`${words.distribution}`,
    content: html`${drawColumns(results.bands, hasBefore, words)}${line}`,
    heightMm: measureColumns(room.widthMm) + measureRow(room),
  };
}

interface NamedGroup {
  readonly name: string;
  readonly group: GroupTally;
}

/** Gathers what comes after the first rows into one, so that the counts still add up. */
function gather(rows: readonly NamedGroup[], words: Words): readonly NamedGroup[] {
  if (rows.length <= mostGroups) return rows;
  const rest = rows.slice(mostGroups - 1);
  const total = (pick: (group: GroupTally) => number) =>
    rest.reduce((sum, { group }) => sum + pick(group), 0);
  const group: GroupTally = {
    count: total(({ count }) => count),
    complete: total(({ complete }) => complete),
    average: null,
    advice: {
      maintain: total(({ advice }) => advice.maintain),
      improve: total(({ advice }) => advice.improve),
      end: total(({ advice }) => advice.end),
    },
    countBefore: total(({ countBefore }) => countBefore),
    averageBefore: null,
    change: null,
  };
  return [...rows.slice(0, mostGroups - 1), { name: words.others(rest.length), group }];
}

function layOutGroups(
  title: SafeHtml,
  heading: string,
  rows: readonly NamedGroup[],
  results: MonthResults,
  room: SummaryRoom,
  lang: Lang,
): SummaryBlock {
  const words = wordsIn(resultsWords, lang);
  const { tally, before } = results;
  const row = ({ name, group }: NamedGroup, kind: 'row' | 'total') =>
    html`<tr class="${kind}"><th>${name}</th>${numberCell(formatCount(group.count))}${numberCell(formatCount(group.complete))}${numberCell(formatAverage(group.average))}${numberCell(before === null ? '' : formatChange(group.change))}${adviceInOrder.map((advice) => html`${numberCell(formatCount(group.advice[advice]))}${numberCell(group.count === 0 ? '' : formatShare(group.advice[advice] / group.count))}`)}</tr>`;
  const all: GroupTally = {
    ...tally,
    countBefore: before?.count ?? 0,
    averageBefore: before?.average ?? null,
    change: results.change,
  };
  const head = html`${columnsOf([null, 6, 6, 9, 8, 6, 9, 6, 9, 6, 9])}<thead><tr><th>${heading}</th><th class="number">${words.count}</th><th class="number">${words.completeShort}</th><th class="number">${words.averageShort}</th><th class="number">${words.change}</th>${adviceInOrder.map((advice) => html`<th class="center" colspan="2">${adviceName(advice, lang)}</th>`)}</tr></thead>`;
  return {
    kind: 'table',
    title,
    head,
    headMm: measureRow(room),
    rows: [
      ...gather(rows, words).map((each) => ({
        content: row(each, 'row'),
        heightMm: measureRow(room, [[each.name, 26]]),
      })),
      { content: row({ name: words.total, group: all }, 'total'), heightMm: measureRow(room) },
    ],
  };
}

/** By the tier held now. */
export function layOutTiers(results: MonthResults, room: SummaryRoom, lang: Lang): SummaryBlock {
  const words = wordsIn(resultsWords, lang);
  const rows = results.tiers.map(({ tier, ...group }) => ({
    name: nameOfTierGroup(tier, results.tiers, lang),
    group,
  }));
  const title = html`${words.byTier}<small>${words.byTierNote}</small>`;
  return layOutGroups(title, words.tier, rows, results, room, lang);
}

/** By manager, as the forms name them. */
export function layOutManagers(results: MonthResults, room: SummaryRoom, lang: Lang): SummaryBlock {
  const words = wordsIn(resultsWords, lang);
  const rows = results.managers.map(({ manager, ...group }) => ({
    name: manager === '' ? words.noManager : manager,
    group,
  }));
  return layOutGroups(html`${words.byManager}`, words.manager, rows, results, room, lang);
}

function drawMatrix(title: string, matrix: MoveMatrix, results: MonthResults, lang: Lang): SafeHtml {
  const words = wordsIn(resultsWords, lang);
  const nameOf = (key: string) => nameOfMoveKey(key, results.grades, lang);
  const shown = listShown(matrix);
  const head = html`<thead><tr><th>${title}</th>${shown.map((place) => html`<th class="center">${nameOf(matrix.keys[place] ?? '')}</th>`)}<th class="number">${words.lastMonth}</th></tr></thead>`;
  const rows = shown.map((from) => {
    const cells = shown.map((to) => {
      const count = matrix.cells[from]?.[to] ?? 0;
      return html`<td class="center${from === to ? ' same' : ''}">${count === 0 ? '' : formatCount(count)}</td>`;
    });
    return html`<tr><th>${nameOf(matrix.keys[from] ?? '')}</th>${cells}${numberCell(formatCount(sumRow(matrix, from)))}</tr>`;
  });
  const foot = html`<tr class="total"><th>${words.thisMonth}</th>${shown.map((place) => html`<td class="center">${formatCount(sumColumn(matrix, place))}</td>`)}<td></td></tr>`;
  return html`<table>${columnsOf([22])}${head}<tbody>${rows}${foot}</tbody></table>`;
}

/** Places of the keys that stand on paper: those of the scale, and 无得分 and 未评 where somebody stands there. */
function listShown(matrix: MoveMatrix): readonly number[] {
  return matrix.keys.flatMap((key, place) =>
    (key !== 'none' && key !== 'absent') || sumRow(matrix, place) + sumColumn(matrix, place) > 0
      ? [place]
      : [],
  );
}

/** Both matrices side by side: advice and grades of last month down, of this month across. */
export function layOutMoves(results: MonthResults, room: SummaryRoom, lang: Lang): SummaryBlock {
  const words = wordsIn(resultsWords, lang);
  const title = html`${words.moves}<small>${words.rowsAndColumns}</small>`;
  if (results.before === null) {
    const content = html`<p class="none">${words.noPrevious(words.lastMonth)}</p>`;
    return { kind: 'piece', title, content, heightMm: measureRow(room) };
  }
  const { adviceMoves, gradeMoves } = results;
  const rows = 2 + Math.max(listShown(adviceMoves).length, listShown(gradeMoves).length);
  const content = html`<div class="pair">${drawMatrix(words.adviceMoves, adviceMoves, results, lang)}${drawMatrix(words.gradeMoves, gradeMoves, results, lang)}</div>`;
  const heightMm = (rows - 1) * measureRow(room) + measureHead(room, lang);
  return { kind: 'piece', title, content, heightMm };
}
