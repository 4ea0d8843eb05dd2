import { describeBasis } from '@shared/domain/evaluations/describe-basis';
import type { GroupTally } from '@shared/domain/evaluations/results/group-tallies';
import { type MoveMatrix, sumColumn, sumRow } from '@shared/domain/evaluations/results/move-matrix';
import type { ScoreMove } from '@shared/domain/evaluations/results/score-moves';
import type { MonthResults } from '@shared/domain/evaluations/results/summarize-results';
import type { Month } from '@shared/domain/kernel/calendar';
import type {
  ColumnDeclaration,
  SheetDeclaration,
  WriteCell,
  WriteRow,
} from '@shared/ipc/workbook-declaration';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { resultsWords } from '@shared/words/evaluation-results';
import { adviceName } from '@shared/words/evaluations';
import { improvementState, improvementWords } from '@shared/words/improvements';
import { nameOfMoveKey, nameOfTierGroup } from '@shared/words/result-names';
import type { ResultsExtras } from './results-extras';

/** A sheet and its rows. */
export interface ResultsSheet {
  readonly sheet: SheetDeclaration;
  readonly rows: readonly WriteRow[];
}

type Words = ReturnType<typeof wordsIn<typeof resultsWords>>;

const text = (header: string, key: string, width = 14): ColumnDeclaration => ({
  header,
  key,
  type: 'text',
  width,
});
const whole = (header: string, key: string): ColumnDeclaration => ({
  header,
  key,
  type: 'integer',
  width: 11,
});
const points = (header: string, key: string): ColumnDeclaration => ({
  header,
  key,
  type: 'decimal',
  width: 11,
  numFmt: '0.0',
});
const date = (header: string, key: string): ColumnDeclaration => ({ header, key, type: 'date', width: 13 });

/** A row that stands out; the look is declared with the workbook. */
function total(cells: readonly WriteCell[]): WriteRow {
  return { cells: [...cells], styles: cells.map(() => 'total') };
}

function listDistribution(results: MonthResults, words: Words, lang: Lang): ResultsSheet {
  const { tally, before, unscored } = results;
  const bands = results.bands.map(({ from, to, count, before: last }) => [
    words.distribution,
    words.bandName(from, to),
    count,
    before === null ? null : last,
  ]);
  const grades = results.grades.map(({ zh, en, count, before: last }) => [
    words.grade,
    lang === 'en' ? en : zh,
    count,
    before === null ? null : last,
  ]);
  const lastUnscored =
    before === null ? null : before.count - results.bands.reduce((sum, band) => sum + band.before, 0);
  return {
    sheet: {
      name: words.distributionSheet,
      columns: [
        text(words.what, 'what'),
        text(words.band, 'band'),
        whole(words.count, 'count'),
        whole(words.lastMonth, 'before'),
      ],
    },
    rows: [
      ...bands,
      [words.distribution, words.unscored, unscored, lastUnscored],
      total([words.distribution, words.total, tally.count, before?.count ?? null]),
      ...grades,
    ],
  };
}

function listGroups(
  name: string,
  heading: string,
  rows: readonly { readonly name: string; readonly group: GroupTally }[],
  results: MonthResults,
  words: Words,
  lang: Lang,
): ResultsSheet {
  const { tally, before } = results;
  const cells = (called: string, group: GroupTally): WriteCell[] => [
    called,
    group.count,
    group.complete,
    group.average,
    group.averageBefore,
    group.change,
    group.advice.maintain,
    group.advice.improve,
    group.advice.end,
    before === null ? null : group.countBefore,
  ];
  return {
    sheet: {
      name,
      columns: [
        text(heading, 'group', 18),
        whole(words.count, 'count'),
        whole(words.complete, 'complete'),
        points(words.average, 'average'),
        points(words.averageBefore, 'averageBefore'),
        points(words.change, 'change'),
        whole(adviceName('maintain', lang), 'maintain'),
        whole(adviceName('improve', lang), 'improve'),
        whole(adviceName('end', lang), 'end'),
        whole(words.countBefore, 'countBefore'),
      ],
    },
    rows: [
      ...rows.map((row) => cells(row.name, row.group)),
      total(
        cells(words.total, {
          ...tally,
          countBefore: before?.count ?? 0,
          averageBefore: before?.average ?? null,
          change: results.change,
        }),
      ),
    ],
  };
}

/** Both matrices one below the other: last month down, this month across. */
function listMoves(results: MonthResults, words: Words, lang: Lang): ResultsSheet {
  const { adviceMoves, gradeMoves } = results;
  const width = Math.max(adviceMoves.keys.length, gradeMoves.keys.length) + 1;
  const nameOf = (key: string) => nameOfMoveKey(key, results.grades, lang);
  const fill = (cells: readonly WriteCell[]): WriteCell[] => [
    ...cells,
    ...new Array<null>(Math.max(0, width + 1 - cells.length)).fill(null),
  ];
  const rowsOf = (title: string, matrix: MoveMatrix): WriteRow[] => [
    total(fill([title, ...matrix.keys.map(nameOf), words.lastMonth])),
    ...matrix.keys.map((key, place) =>
      fill([nameOf(key), ...(matrix.cells[place] ?? []), sumRow(matrix, place)]),
    ),
    total(fill([words.thisMonth, ...matrix.keys.map((_, place) => sumColumn(matrix, place))])),
  ];
  return {
    sheet: {
      name: words.movesSheet,
      header: false,
      columns: Array.from({ length: width + 1 }, (_, place) =>
        place === 0
          ? text(words.fromTo, 'from', 18)
          : ({ header: '', key: `to${place}`, type: 'general', width: 12 } as const),
      ),
    },
    rows: [...rowsOf(words.adviceMoves, adviceMoves), fill([]), ...rowsOf(words.gradeMoves, gradeMoves)],
  };
}

function listScoreMoves(results: MonthResults, words: Words, lang: Lang): ResultsSheet {
  const row = (move: ScoreMove): WriteCell[] => [
    move.customerName,
    move.manager === '' ? words.noManager : move.manager,
    move.before,
    move.now,
    move.change,
    move.provisional ? words.provisionalMark : '',
    move.indicators
      .map((each) => words.indicatorMove(lang === 'en' ? each.en : each.zh, each.before, each.now))
      .join(lang === 'en' ? '; ' : '；'),
    move.indicators.map(({ basis }) => describeBasis(basis, lang)).join(lang === 'en' ? '; ' : '；'),
  ];
  return {
    sheet: {
      name: words.fallsSheet,
      columns: [
        text(words.customer, 'name', 24),
        text(words.manager, 'manager'),
        points(words.lastScore, 'before'),
        points(words.thisScore, 'now'),
        points(words.points, 'change'),
        text('', 'mark', 10),
        text(words.indicators, 'indicators', 44),
        text(words.bases, 'bases', 50),
      ],
    },
    rows: [...results.falls.map(row), ...results.rises.map(row)],
  };
}

function listImprovements(
  { improvements, effects }: ResultsExtras,
  period: Month,
  words: Words,
  lang: Lang,
): ResultsSheet {
  const terms = wordsIn(improvementWords, lang);
  const own = improvements.filter((each) => each.period === period);
  const others = improvements.filter((each) => each.period !== period);
  return {
    sheet: {
      name: words.improvementsSheet,
      autoFilter: true,
      columns: [
        text(terms.period, 'period', 11),
        text(words.customer, 'name', 24),
        text(terms.text, 'text', 44),
        text(terms.owner, 'owner'),
        date(terms.due, 'due'),
        text(words.state, 'state', 11),
        date(words.openedOn, 'openedOn'),
        date(words.closedOn, 'closedOn'),
        text(terms.outcome, 'outcome', 36),
        points(words.scoreBefore, 'scoreBefore'),
        points(words.effectSheetColumn, 'scoreAfter'),
        points(words.points, 'change'),
      ],
    },
    rows: [...own, ...others].map((each) => {
      const effect = effects.get(each.id);
      return [
        each.period,
        each.customerName ?? '',
        each.text,
        each.owner,
        each.due,
        improvementState(each.state, lang),
        each.opened.date,
        each.closed?.date ?? null,
        each.closed?.outcome ?? '',
        each.scoreBefore ?? effect?.before ?? null,
        effect?.after ?? null,
        effect?.change ?? null,
      ];
    }),
  };
}

function listCirculation({ recipients }: ResultsExtras, words: Words): ResultsSheet {
  return {
    sheet: {
      name: words.circulationSheet,
      columns: [
        text(words.role, 'role', 20),
        text(words.person, 'person'),
        date(words.sent, 'sentOn'),
        date(words.read, 'readOn'),
        date(words.answered, 'answeredOn'),
        text(words.feedback, 'feedback', 60),
      ],
    },
    rows: recipients.map((each) => [
      each.role,
      each.name,
      each.sentOn ?? null,
      each.readOn ?? null,
      each.answeredOn ?? null,
      each.feedback ?? '',
    ]),
  };
}

/**
 * The sheets of a month's results that come after the forms: distribution, tiers, managers, moves, falls,
 * improvements, circulation.
 */
export function listResultsSheets(extras: ResultsExtras, lang: Lang): readonly ResultsSheet[] {
  const words = wordsIn(resultsWords, lang);
  const { results } = extras;
  const tiers = results.tiers.map(({ tier, ...group }) => ({
    name: nameOfTierGroup(tier, results.tiers, lang),
    group,
  }));
  const managers = results.managers.map(({ manager, ...group }) => ({
    name: manager === '' ? words.noManager : manager,
    group,
  }));
  return [
    listDistribution(results, words, lang),
    listGroups(words.tiersSheet, words.tier, tiers, results, words, lang),
    listGroups(words.managersSheet, words.manager, managers, results, words, lang),
    listMoves(results, words, lang),
    listScoreMoves(results, words, lang),
    listImprovements(extras, results.period, words, lang),
    listCirculation(extras, words),
  ];
}
