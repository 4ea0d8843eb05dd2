import type { Formats } from '@renderer/components/language/formats';
import type { ResidentTable } from '@renderer/data/book-session';
import { cellOf, type Migration } from '@renderer/data/tiers/migration';
import {
  countMigrationRows,
  describeMigrationWorkbook,
  listEnds,
  nameEnd,
} from '@renderer/data/tiers/migration-workbook';
import type { PaperTable } from '@renderer/paper/build-picture';
import type { CustomerRecord } from '@shared/domain/records/records';
import { unitOfBasis } from '@shared/domain/tiers/measure-basis';
import type { Tier, TierScheme } from '@shared/domain/tiers/tier-scheme';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import { tierName } from '@shared/words/tiers';
import type { PictureSheet } from '../pictures/picture-sheet';
import { describeFlow } from './describe-flow';

interface Order {
  readonly migration: Migration;
  readonly scheme: TierScheme;
  readonly customers: Pick<ResidentTable<CustomerRecord>, 'get'>;
  readonly formats: Formats;
  readonly lang: Lang;
}

/** The sums of a migration as short sentences; those of nobody are left out. */
export function tellSums(migration: Migration, formats: Formats, lang: Lang): readonly string[] {
  const words = wordsIn(tierPicturesWords, lang);
  const lines: readonly (readonly [number, (count: string) => string])[] = [
    [migration.up, words.upLine],
    [migration.down, words.downLine],
    [migration.stayed, words.stayedLine],
    [migration.arrived, words.arrivedLine],
    [migration.left, words.leftLine],
  ];
  return lines
    .filter(([count], place) => count > 0 || place < 2)
    .map(([count, tell]) => tell(formats.count(count)));
}

function makeTable(
  order: Order,
  title: string,
  format: (value: number) => string,
  pick: 'count' | 'assets',
): PaperTable {
  const { migration, lang } = order;
  const words = wordsIn(tierPicturesWords, lang);
  const rows = listEnds(migration, 'from');
  const columns = listEnds(migration, 'to');
  const valueAt = (from: Tier | null, to: Tier | null) =>
    cellOf(migration, from?.key ?? null, to?.key ?? null)[pick];
  const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return {
    title,
    columns: [
      { title: words.before, isNumber: false },
      ...columns.map((to) => ({ title: nameEnd(to, 'to', lang), isNumber: true })),
      { title: words.total, isNumber: true },
    ],
    rows: rows.map((from) => {
      const values = columns.map((to) => valueAt(from, to));
      return [nameEnd(from, 'from', lang), ...values.map(format), format(add(values))];
    }),
    total: [
      words.total,
      ...columns.map((to) => format(add(rows.map((from) => valueAt(from, to))))),
      format(add(rows.flatMap((from) => columns.map((to) => valueAt(from, to))))),
    ],
  };
}

/** The migration as it leaves the app. */
export function makeMigrationSheet(order: Order): PictureSheet {
  const { migration, scheme, customers, formats, lang } = order;
  const words = wordsIn(tierPicturesWords, lang);
  const isMoney = unitOfBasis(scheme.basis) === 'money';
  const name = tierName(scheme, lang);
  const period = words.betweenMonths(formats.month(migration.from), formats.month(migration.to));
  const fileName = words.fileOf(words.migration, name, `${migration.from}-${migration.to}`);
  return {
    picture: {
      title: words.migration,
      height: 420,
      paint: describeFlow(migration, formats, lang),
      notes: [tellSums(migration, formats, lang).join(lang === 'en' ? ', ' : '，')],
    },
    subject: name,
    period,
    fileName,
    tables: [
      makeTable(order, words.counts, formats.count, 'count'),
      makeTable(
        order,
        isMoney ? words.amounts : words.scores,
        isMoney ? formats.money : (value) => formats.count(Math.round(value)),
        'assets',
      ),
    ],
    workbook: () => ({
      content: describeMigrationWorkbook({
        migration,
        scheme,
        customers,
        title: `${words.migration} ${name} ${period}`,
        lang,
      }),
      rows: countMigrationRows(migration),
    }),
  };
}
