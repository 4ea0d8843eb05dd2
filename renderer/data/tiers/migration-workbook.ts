import type { ResidentTable } from '@renderer/data/book-session';
import type { WorkbookContent } from '@renderer/data/workbook-files/write-file';
import { textOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { unitOfBasis } from '@shared/domain/tiers/measure-basis';
import type { Tier, TierScheme } from '@shared/domain/tiers/tier-scheme';
import type { ColumnDeclaration, WriteRow } from '@shared/ipc/workbook-declaration';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import { tierName } from '@shared/words/tiers';
import { cellOf, hasNone, type Migration } from './migration';

/** The ends of a migration in the order of the screen: tiers from the highest, then those who came from or went to none. */
export function listEnds(migration: Migration, side: 'from' | 'to'): readonly (Tier | null)[] {
  const tiers = side === 'from' ? migration.rows : migration.columns;
  const known = new Set(tiers.map(({ key }) => key));
  const strangers = new Set(
    migration.cells.flatMap((cell) => {
      const key = cell[side];
      return key === null || known.has(key) ? [] : [key];
    }),
  );
  // A tier the scheme had once is called by its key.
  const gone = [...strangers].map(
    (key): Tier => ({ key, zh: key, en: key, tone: 'restricted', minimum: null }),
  );
  return [...tiers, ...gone, ...(hasNone(migration, side) ? [null] : [])];
}

/** The name of an end. */
export function nameEnd(tier: Tier | null, side: 'from' | 'to', lang: Lang): string {
  const words = wordsIn(tierPicturesWords, lang);
  if (tier !== null) return tierName(tier, lang);
  return side === 'from' ? words.noneBefore : words.noneAfter;
}

/** How many rows the workbook has, for progress. */
export function countMigrationRows(migration: Migration): number {
  return 2 * (listEnds(migration, 'from').length + 1) + migration.moved.size;
}

/** 等级迁移 as a workbook: the matrix of counts and of amounts, then everybody who moved. */
export function describeMigrationWorkbook(order: {
  readonly migration: Migration;
  readonly scheme: TierScheme;
  readonly customers: Pick<ResidentTable<CustomerRecord>, 'get'>;
  readonly title: string;
  readonly lang: Lang;
}): WorkbookContent {
  const { migration, scheme, customers, title, lang } = order;
  const words = wordsIn(tierPicturesWords, lang);
  const isMoney = unitOfBasis(scheme.basis) === 'money';
  const columns = listEnds(migration, 'to');
  const amountType: ColumnDeclaration['type'] = isMoney ? 'money' : 'decimal';
  const matrix = (name: string, type: ColumnDeclaration['type'], pick: 'count' | 'assets') => ({
    sheet: {
      name,
      titleRows: [{ text: title, style: 'title' }],
      columns: [
        { header: words.before, key: 'from', type: 'text' as const, width: 14 },
        ...columns.map((tier, place) => ({
          header: nameEnd(tier, 'to', lang),
          key: `to${place}`,
          type,
          width: 14,
        })),
        { header: words.total, key: 'total', type, width: 14 },
      ],
    },
    rows: listMatrix(migration, lang, pick),
  });
  const counts = matrix(words.migration, 'integer', 'count');
  const amounts = matrix(isMoney ? words.amounts : words.scores, amountType, 'assets');
  return {
    declaration: {
      title,
      styles: { total: { bold: true } },
      sheets: [
        counts.sheet,
        amounts.sheet,
        {
          name: words.movedSheet,
          autoFilter: true,
          columns: [
            { header: words.customerNo, key: 'customerNo', type: 'text', width: 16 },
            { header: words.name, key: 'name', type: 'text', width: 24 },
            { header: words.before, key: 'from', type: 'text', width: 12 },
            { header: words.after, key: 'to', type: 'text', width: 12 },
            { header: isMoney ? words.amount : words.scores, key: 'amount', type: amountType, width: 18 },
            { header: words.manager, key: 'manager', type: 'text', width: 14 },
          ],
        },
      ],
    },
    rows: [counts.rows, amounts.rows, listMoved(migration, customers, lang)],
  };
}

function listMatrix(migration: Migration, lang: Lang, pick: 'count' | 'assets'): readonly WriteRow[] {
  const words = wordsIn(tierPicturesWords, lang);
  const rows = listEnds(migration, 'from');
  const columns = listEnds(migration, 'to');
  const valueAt = (from: Tier | null, to: Tier | null) =>
    cellOf(migration, from?.key ?? null, to?.key ?? null)[pick];
  const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  const total = [
    words.total,
    ...columns.map((to) => add(rows.map((from) => valueAt(from, to)))),
    add(rows.flatMap((from) => columns.map((to) => valueAt(from, to)))),
  ];
  return [
    ...rows.map((from): WriteRow => {
      const values = columns.map((to) => valueAt(from, to));
      return [nameEnd(from, 'from', lang), ...values, add(values)];
    }),
    { cells: total, styles: total.map(() => 'total') },
  ];
}

function* listMoved(
  migration: Migration,
  customers: Pick<ResidentTable<CustomerRecord>, 'get'>,
  lang: Lang,
): Generator<WriteRow> {
  const endOf = (key: string | null, side: 'from' | 'to') => {
    const tiers = side === 'from' ? migration.rows : migration.columns;
    const tier = tiers.find((each) => each.key === key);
    return tier === undefined && key !== null ? key : nameEnd(tier ?? null, side, lang);
  };
  for (const [id, { from, to, basis }] of migration.moved) {
    const record = customers.get(id);
    if (record === undefined) continue;
    yield [
      textOf(record, 'customerNo') ?? null,
      textOf(record, 'name') ?? null,
      endOf(from, 'from'),
      endOf(to, 'to'),
      basis ?? null,
      textOf(record, 'manager') ?? null,
    ];
  }
}
