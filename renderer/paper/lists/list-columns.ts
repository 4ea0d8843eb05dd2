import { assetsOf } from '@shared/domain/fields/assets';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import { moneyOf } from '@shared/domain/fields/values';
import type { Fen } from '@shared/domain/kernel/money';
import { type LayoutList, sayNamed } from '@shared/domain/paper/layout';
import { nameOfValue } from '@shared/domain/paper/paper-values';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { Lang } from '@shared/words/define-words';

/** A column of the list, ready to be laid out. */
export interface ListColumn {
  readonly key: string;
  readonly label: string;
  /** Numbers stand at the right, under each other. */
  readonly isNumber: boolean;
  /** As the layout gives it, in millimetres; null: by its content. */
  readonly givenMm: number | null;
  /** The amount that is totalled; undefined: nothing in this column adds up. */
  readonly amountOf: ((record: CustomerRecord) => Fen | undefined) | undefined;
}

const numberTypes = new Set(['money', 'number', 'rate']);
const numberValues = new Set(['@rank', '@assets', '@assetsUnit', '@contribution', '@age']);

/** True of a company whose sheets tell only its average deposits: those stand for its assets in a list. */
export function tellsOnlyAverage(record: CustomerRecord): boolean {
  return (
    record.kind === 'company' &&
    assetsOf(record) === undefined &&
    moneyOf(record, 'averageDeposits') !== undefined
  );
}

function amountReader(key: string): ListColumn['amountOf'] {
  if (key === '@assets') {
    return (record) =>
      assetsOf(record) ?? (record.kind === 'company' ? moneyOf(record, 'averageDeposits') : undefined);
  }
  return fieldByKey(key)?.type === 'money' ? (record) => moneyOf(record, key) : undefined;
}

/** The columns of a list in the language of the print. Ages, rates and scores are numbers, but never totalled. */
export function readColumns(list: LayoutList, lang: Lang): readonly ListColumn[] {
  return list.columns.map(({ value, label, widthMm }) => {
    const type = fieldByKey(value)?.type;
    return {
      key: value,
      label: label === null ? nameOfValue(value, lang) : sayNamed(label, lang),
      isNumber: numberValues.has(value) || (type !== undefined && numberTypes.has(type)),
      givenMm: widthMm,
      amountOf: amountReader(value),
    };
  });
}
