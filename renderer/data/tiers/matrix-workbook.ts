import type { WorkbookContent } from '@renderer/data/workbook-files/write-file';
import { assetsOf } from '@shared/domain/fields/assets';
import { textOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { MatrixPlaces } from '@shared/domain/value-matrix/score-matrix';
import { type Quadrant, quadrants } from '@shared/domain/value-matrix/value-matrix';
import type { WriteRow } from '@shared/ipc/workbook-declaration';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { tierPicturesWords } from '@shared/words/tier-pictures';

const quadrantKeys = {
  high: 'quadrantHigh',
  second: 'quadrantSecond',
  potential: 'quadrantPotential',
  low: 'quadrantLow',
} as const satisfies Record<Quadrant, string>;

/** The quadrant's name in the language (glossary: value matrix). */
export function nameQuadrant(quadrant: Quadrant, lang: Lang): string {
  return wordsIn(tierPicturesWords, lang)[quadrantKeys[quadrant]];
}

/** 价值矩阵 as a workbook: the four quadrants, then every customer with both values. */
export function describeMatrixWorkbook(order: {
  readonly places: MatrixPlaces;
  readonly records: readonly CustomerRecord[];
  readonly title: string;
  readonly lang: Lang;
}): { readonly content: WorkbookContent; readonly rows: number } {
  const { places, records, title, lang } = order;
  const words = wordsIn(tierPicturesWords, lang);
  const count = places.positions.length;
  return {
    rows: quadrants.length + 2 + count + places.missing.length,
    content: {
      declaration: {
        title,
        styles: { total: { bold: true } },
        sheets: [
          {
            name: words.matrix,
            titleRows: [{ text: title, style: 'title' }],
            columns: [
              { header: words.quadrant, key: 'quadrant', type: 'text', width: 16 },
              { header: words.partCount, key: 'count', type: 'integer', width: 12 },
              { header: words.share, key: 'share', type: 'percent', width: 12, numFmt: '0.0%' },
              { header: words.assets, key: 'assets', type: 'money', width: 20 },
            ],
          },
          {
            name: words.membersSheet,
            autoFilter: true,
            columns: [
              { header: words.quadrant, key: 'quadrant', type: 'text', width: 14 },
              { header: words.customerNo, key: 'customerNo', type: 'text', width: 16 },
              { header: words.name, key: 'name', type: 'text', width: 24 },
              { header: words.current, key: 'current', type: 'decimal', width: 12, numFmt: '0.0' },
              { header: words.potential, key: 'potential', type: 'decimal', width: 12, numFmt: '0.0' },
              { header: words.assets, key: 'assets', type: 'money', width: 20 },
              { header: words.manager, key: 'manager', type: 'text', width: 14 },
            ],
          },
        ],
      },
      rows: [listSums(places, lang), listPlaced(places, records, lang)],
    },
  };
}

function listSums(places: MatrixPlaces, lang: Lang): readonly WriteRow[] {
  const words = wordsIn(tierPicturesWords, lang);
  const count = places.positions.length;
  const rows = quadrants.map((quadrant): WriteRow => {
    const sum = places.sums[quadrant];
    return [nameQuadrant(quadrant, lang), sum.count, count === 0 ? null : sum.count / count, sum.assets];
  });
  const assets = quadrants.reduce((sum, quadrant) => sum + places.sums[quadrant].assets, 0);
  const total = [words.total, count, count === 0 ? null : 1, assets];
  return [
    ...rows,
    { cells: total, styles: total.map(() => 'total') },
    [words.missingData, places.missing.length, null, null],
  ];
}

function* listPlaced(
  places: MatrixPlaces,
  records: readonly CustomerRecord[],
  lang: Lang,
): Generator<WriteRow> {
  const words = wordsIn(tierPicturesWords, lang);
  const row = (
    position: number,
    name: string,
    current: number | null,
    potential: number | null,
  ): WriteRow => {
    const record = records[position];
    return [
      name,
      record === undefined ? null : (textOf(record, 'customerNo') ?? null),
      record === undefined ? null : (textOf(record, 'name') ?? null),
      current,
      potential,
      record === undefined ? null : (assetsOf(record) ?? null),
      record === undefined ? null : (textOf(record, 'manager') ?? null),
    ];
  };
  for (const [at, position] of places.positions.entries()) {
    const quadrant = quadrants[places.quadrant[at] ?? 0] ?? 'low';
    yield row(
      position,
      nameQuadrant(quadrant, lang),
      places.current[at] ?? null,
      places.potential[at] ?? null,
    );
  }
  for (const position of places.missing) yield row(position, words.missingData, null, null);
}
