import type { ResidentTable } from '@renderer/data/book-session';
import type { WorkbookContent } from '@renderer/data/workbook-files/write-file';
import { textOf } from '@shared/domain/fields/values';
import type { Month } from '@shared/domain/kernel/calendar';
import type { CustomerRecord } from '@shared/domain/records/records';
import { measureBasis } from '@shared/domain/tiers/measure-basis';
import type { Tiering } from '@shared/domain/tiers/tier-customers';
import { measureDistanceFrom } from '@shared/domain/tiers/tier-distance';
import type { ColumnDeclaration, SheetDeclaration, WriteRow } from '@shared/ipc/workbook-declaration';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { describeStandard, tierName, tierWords } from '@shared/words/tiers';
import { tiersPageWords } from '@shared/words/tiers-page';
import type { TieringView } from './tiering-of-month';

type Customers = Pick<ResidentTable<CustomerRecord>, 'get'>;

function declareSummary(title: string, lang: Lang): SheetDeclaration {
  const words = wordsIn(tiersPageWords, lang);
  const titles = wordsIn(tierWords, lang);
  const columns: ColumnDeclaration[] = [
    { header: words.schemeColumn, key: 'scheme', type: 'text', width: 14 },
    { header: titles.tier, key: 'tier', type: 'text', width: 10 },
    { header: titles.standard, key: 'standard', type: 'text', width: 22 },
    { header: words.customerCount, key: 'count', type: 'integer', width: 11 },
    { header: titles.assets, key: 'assets', type: 'money', width: 18 },
    { header: titles.share, key: 'share', type: 'percent', width: 10, numFmt: '0.0%' },
    { header: words.averageAssets, key: 'average', type: 'money', width: 18 },
  ];
  return { name: words.summarySheet, titleRows: [{ text: title, style: 'title' }], columns };
}

function listSummary(tierings: readonly Tiering[], lang: Lang): readonly WriteRow[] {
  const titles = wordsIn(tierWords, lang);
  return tierings.flatMap(({ scheme, bands, untieredIds, count, assets }): readonly WriteRow[] => {
    const name = tierName(scheme, lang);
    const rows: WriteRow[] = bands.map((band) => [
      name,
      tierName(band.tier, lang),
      describeStandard(scheme, band.tier, lang),
      band.count,
      band.assets,
      band.share,
      band.average,
    ]);
    if (untieredIds.length > 0) {
      rows.push([name, titles.untiered, null, untieredIds.length, null, null, null]);
    }
    const average = count === 0 ? null : Math.round(assets / count);
    const total = [
      name,
      titles.total,
      null,
      count + untieredIds.length,
      assets,
      assets > 0 ? 1 : null,
      average,
    ];
    return [...rows, { cells: total, styles: total.map(() => 'total') }];
  });
}

function declareCustomers(name: string, lang: Lang): SheetDeclaration {
  const words = wordsIn(tiersPageWords, lang);
  const titles = wordsIn(tierWords, lang);
  const paper = wordsIn(paperWords, lang);
  return {
    name,
    autoFilter: true,
    columns: [
      { header: titles.tier, key: 'tier', type: 'text', width: 10 },
      { header: paper.customerNo, key: 'customerNo', type: 'text', width: 16 },
      { header: paper.name, key: 'name', type: 'text', width: 24 },
      { header: words.basisAmount, key: 'basis', type: 'money', width: 20 },
      { header: words.nextTier, key: 'next', type: 'text', width: 10 },
      { header: words.toNextTier, key: 'missing', type: 'money', width: 20 },
      { header: words.aboveMinimum, key: 'margin', type: 'money', width: 20 },
      { header: titles.manager, key: 'manager', type: 'text', width: 14 },
    ],
  };
}

function* listCustomers(
  { tiering, basisOf }: TieringView,
  customers: Customers,
  lang: Lang,
): Generator<WriteRow> {
  const { scheme } = tiering;
  for (const band of tiering.bands) {
    const tier = tierName(band.tier, lang);
    for (const id of band.customerIds) {
      const record = customers.get(id);
      if (record === undefined) continue;
      const basis = basisOf(record);
      const distance = basis === undefined ? undefined : measureDistanceFrom(scheme, band.tier, basis);
      const up = distance?.up ?? null;
      yield [
        tier,
        textOf(record, 'customerNo') ?? null,
        textOf(record, 'name') ?? null,
        basis ?? null,
        up === null ? null : tierName(up.tier, lang),
        up === null ? null : up.missing,
        distance?.down?.margin ?? null,
        textOf(record, 'manager') ?? null,
      ];
    }
  }
  const untiered = wordsIn(tierWords, lang).untiered;
  for (const id of tiering.untieredIds) {
    const record = customers.get(id);
    if (record === undefined) continue;
    const [number, name, manager] = ['customerNo', 'name', 'manager'].map(
      (key) => textOf(record, key) ?? null,
    );
    yield [untiered, number ?? null, name ?? null, null, null, null, null, manager ?? null];
  }
}

/** How many rows the workbook of `describeTierWorkbook` has, for progress. */
export function countTierRows(tierings: readonly Tiering[]): number {
  return tierings.reduce(
    (sum, { bands, count, untieredIds }) => sum + bands.length + 1 + count + untieredIds.length,
    0,
  );
}

/**
 * tiers.xlsx: a summary of all schemes, then a sheet per scheme with its customers, largest first. `view`: one of the
 * tierings as it was in a settled month, with the amounts of then.
 */
export function describeTierWorkbook(
  tierings: readonly Tiering[],
  customers: Customers,
  period: Month,
  lang: Lang,
  view?: TieringView,
): WorkbookContent {
  const title = wordsIn(tiersPageWords, lang).fileName(period);
  const occupied = tierings.filter((tiering) => tiering.count + tiering.untieredIds.length > 0);
  return {
    declaration: {
      title,
      styles: { total: { bold: true } },
      sheets: [
        declareSummary(title, lang),
        ...occupied.map(({ scheme }) => declareCustomers(tierName(scheme, lang), lang)),
      ],
    },
    rows: [
      listSummary(tierings, lang),
      ...occupied.map((tiering) =>
        listCustomers(
          view?.tiering === tiering
            ? view
            : { tiering, basisOf: (record) => measureBasis(tiering.scheme.basis, record) },
          customers,
          lang,
        ),
      ),
    ],
  };
}
