import { type CurvePicture, describeCurve } from '@renderer/components/charts/curve-chart';
import { paintChart } from '@renderer/components/charts/picture/paint-chart';
import type { Formats } from '@renderer/components/language/formats';
import { describeCurveWorkbook, listParts } from '@renderer/data/tiers/curve-workbook';
import { type ParetoCurve, readCurve } from '@renderer/data/tiers/pareto-curve';
import type { Month } from '@shared/domain/kernel/calendar';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import { tierName } from '@shared/words/tiers';
import type { PictureSheet } from '../pictures/picture-sheet';
import type { CurveMeasure } from './curve-measure';

interface Order {
  readonly curve: ParetoCurve;
  readonly picture: CurvePicture;
  readonly at: number;
  readonly measure: CurveMeasure;
  readonly scheme: TierScheme;
  readonly month: Month;
  readonly formats: Formats;
  readonly lang: Lang;
}

/** The curve as it leaves the app: the picture, its reading in words, the usual readings as numbers. */
export function makeCurveSheet(order: Order): PictureSheet {
  const { curve, picture, at, measure, scheme, month, formats, lang } = order;
  const words = wordsIn(tierPicturesWords, lang);
  const isMoney = measure.unit === 'money';
  const unit = isMoney ? words.wanUnit : '';
  const name = tierName(scheme, lang);
  const title = words.paretoTitle(measure.name);
  const read = readCurve(curve, at);
  const notes =
    read === null
      ? []
      : [
          words.readLong(
            formats.percent(at, 0),
            formats.count(read.customers),
            formats.percent(read.share),
            measure.name,
          ),
        ];
  if (curve.unknown > 0) notes.push(words.unknownAmount(formats.count(curve.unknown), measure.name));
  const amount = (value: number) =>
    isMoney ? formats.money(value) : formats.count(Math.round(value * 100) / 100);
  return {
    picture: {
      title,
      height: 460,
      paint: paintChart((palette) => describeCurve(picture, palette)),
      notes,
    },
    subject: name,
    period: formats.month(month),
    fileName: words.fileOf(words.pareto, `${name}-${measure.name}`, month),
    tables: [
      {
        title: words.readingPoints,
        columns: [
          words.part,
          words.partCount,
          words.partAmount(unit),
          words.partShare,
          words.partLeast(unit),
        ].map((column) => ({ title: column, isNumber: true })),
        rows: listParts(at).flatMap((part): readonly (readonly string[])[] => {
          const reading = readCurve(curve, part);
          return reading === null
            ? []
            : [
                [
                  formats.percent(part, 0),
                  formats.count(reading.customers),
                  amount(reading.amount),
                  formats.percent(reading.share),
                  amount(reading.least),
                ],
              ];
        }),
      },
    ],
    workbook: () =>
      describeCurveWorkbook({ curve, at, isMoney, title: `${title} ${name} ${formats.month(month)}`, lang }),
  };
}
