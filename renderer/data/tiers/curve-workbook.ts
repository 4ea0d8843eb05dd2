import type { WorkbookContent } from '@renderer/data/workbook-files/write-file';
import type { ColumnDeclaration, WriteRow } from '@shared/ipc/workbook-declaration';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import { type ParetoCurve, readCurve, sampleCurve } from './pareto-curve';

/** Parts that are read out in tables, beside the one a person moves to. */
const usualParts: readonly number[] = [0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 1];

/** The usual parts with the one that is read, in order. */
export function listParts(at: number): readonly number[] {
  return [...new Set([...usualParts, at])].sort((a, b) => a - b);
}

/** 二八分析 as a workbook: the readings, then the points of the curve. */
export function describeCurveWorkbook(order: {
  readonly curve: ParetoCurve;
  /** The part that is read on screen. */
  readonly at: number;
  readonly isMoney: boolean;
  readonly title: string;
  readonly lang: Lang;
}): { readonly content: WorkbookContent; readonly rows: number } {
  const { curve, at, isMoney, title, lang } = order;
  const words = wordsIn(tierPicturesWords, lang);
  const unit = isMoney ? words.wanUnit : '';
  const amountType: ColumnDeclaration['type'] = isMoney ? 'money' : 'decimal';
  const readings = listParts(at).flatMap((part): readonly WriteRow[] => {
    const read = readCurve(curve, part);
    return read === null ? [] : [[part, read.customers, read.amount, read.share, read.least]];
  });
  const points = sampleCurve(curve).map(({ x, y }): WriteRow => [x, y]);
  return {
    rows: readings.length + points.length,
    content: {
      declaration: {
        title,
        sheets: [
          {
            name: words.pareto,
            titleRows: [{ text: title, style: 'title' }],
            columns: [
              { header: words.part, key: 'part', type: 'percent', width: 12, numFmt: '0%' },
              { header: words.partCount, key: 'count', type: 'integer', width: 12 },
              { header: words.partAmount(unit), key: 'amount', type: amountType, width: 20 },
              { header: words.partShare, key: 'share', type: 'percent', width: 12, numFmt: '0.0%' },
              { header: words.partLeast(unit), key: 'least', type: amountType, width: 20 },
            ],
          },
          {
            name: words.curveSheet,
            columns: [
              { header: words.part, key: 'x', type: 'percent', width: 14 },
              { header: words.partShare, key: 'y', type: 'percent', width: 14 },
            ],
          },
        ],
      },
      rows: [readings, points],
    },
  };
}
