import { describeMatrix, type MatrixPicture } from '@renderer/components/charts/matrix-chart';
import { paintChart } from '@renderer/components/charts/picture/paint-chart';
import type { Formats } from '@renderer/components/language/formats';
import { describeMatrixWorkbook, nameQuadrant } from '@renderer/data/tiers/matrix-workbook';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import { nameOfField } from '@shared/domain/fields/format-field';
import type { Month } from '@shared/domain/kernel/calendar';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { MatrixPlaces } from '@shared/domain/value-matrix/score-matrix';
import {
  type AxisName,
  axisNames,
  quadrants,
  type ValueMatrix,
} from '@shared/domain/value-matrix/value-matrix';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import type { PictureSheet } from '../pictures/picture-sheet';

/** The name of a field for rules and notes; its key when the branch shows it no longer. */
export function nameTerm(key: string, lang: Lang): string {
  const field = fieldByKey(key);
  return field === undefined ? key : nameOfField(field, lang);
}

/** What an axis is made of: `当前价值：金融资产 70%、贡献度 30%；50 以上为高`. */
export function tellAxis(matrix: ValueMatrix, axis: AxisName, lang: Lang): string {
  const words = wordsIn(tierPicturesWords, lang);
  const { terms, cut } = matrix[axis];
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
  const told = terms
    .filter(({ weight }) => weight > 0)
    .map(({ field, weight }) =>
      words.termRule(nameTerm(field, lang), `${Math.round((weight / whole) * 100)}%`),
    )
    .join(lang === 'en' ? ', ' : '、');
  return words.axisRule(words[axis], told, String(cut));
}

/** The plane as it is drawn. */
export function makePlane(places: MatrixPlaces, formats: Formats, lang: Lang): MatrixPicture {
  const words = wordsIn(tierPicturesWords, lang);
  return {
    xs: places.current,
    ys: places.potential,
    xCut: places.matrix.current.cut,
    yCut: places.matrix.potential.cut,
    xTitle: words.axisUnit(words.current),
    yTitle: words.axisUnit(words.potential),
    quadrants: quadrants.map((quadrant) => ({
      name: nameQuadrant(quadrant, lang),
      countText: formats.count(places.sums[quadrant].count),
    })),
  };
}

/** The matrix as it leaves the app. */
export function makeMatrixSheet(order: {
  readonly places: MatrixPlaces;
  readonly plane: MatrixPicture;
  readonly records: readonly CustomerRecord[];
  readonly month: Month;
  readonly formats: Formats;
  readonly lang: Lang;
}): PictureSheet {
  const { places, plane, records, month, formats, lang } = order;
  const words = wordsIn(tierPicturesWords, lang);
  const { matrix } = places;
  const name = lang === 'en' ? matrix.en : matrix.zh;
  const placed = places.positions.length;
  const assets = quadrants.reduce((sum, quadrant) => sum + places.sums[quadrant].assets, 0);
  const period = formats.month(month);
  return {
    picture: {
      title: words.matrix,
      height: 560,
      paint: paintChart((palette) => describeMatrix(plane, palette)),
      notes: [
        ...axisNames.map((axis) => tellAxis(matrix, axis, lang)),
        words.rule,
        ...(places.missing.length === 0 ? [] : [words.missingNote(formats.count(places.missing.length))]),
      ],
    },
    subject: name,
    period,
    fileName: words.fileOf(words.matrix, name, month),
    tables: [
      {
        title: words.quadrants,
        columns: [
          { title: words.quadrant, isNumber: false },
          { title: words.partCount, isNumber: true },
          { title: words.share, isNumber: true },
          { title: words.assets, isNumber: true },
        ],
        rows: quadrants.map((quadrant) => {
          const { count, assets: held } = places.sums[quadrant];
          return [
            nameQuadrant(quadrant, lang),
            formats.count(count),
            placed === 0 ? '' : formats.percent(count / placed),
            formats.money(held),
          ];
        }),
        total: [words.total, formats.count(placed), '', formats.money(assets)],
      },
    ],
    workbook: () =>
      describeMatrixWorkbook({ places, records, title: `${words.matrix} ${name} ${period}`, lang }),
  };
}
