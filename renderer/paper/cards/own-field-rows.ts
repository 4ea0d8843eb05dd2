import { fieldsOf } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import type { CustomerKind } from '@shared/domain/records/records';
import type { ValueReader } from '../paper-values';
import { band, type CardRow, pair, wide } from './card-rows';

/** With more own fields than this a card prints only those that are filled; else it would be mostly empty cells. */
const printedEmpty = 12;

/**
 * The branch's own fields on a full card: two in a row, long texts across. A few of them print empty cells to be
 * asked for, like the fields of the house. Nothing where the branch has none.
 */
export function listOwnFieldRows(values: ValueReader, kind: CustomerKind, title: string): readonly CardRow[] {
  const own = fieldsOf(kind).filter(({ section }) => section === 'own');
  const printed = own.length <= printedEmpty ? own : own.filter(({ key }) => values.value(key) !== '');
  if (printed.length === 0) return [];
  const cell = ({ key }: Field): readonly [string, string] => [values.label(key), values.value(key)];
  const rows: CardRow[] = [band(title)];
  const short = printed.filter(({ type }) => type !== 'longText');
  for (let at = 0; at < short.length; at += 2) {
    const [left, right] = [short[at], short[at + 1]];
    if (left !== undefined) rows.push(pair(cell(left), right === undefined ? ['', ''] : cell(right)));
  }
  for (const field of printed) if (field.type === 'longText') rows.push(wide(...cell(field)));
  return rows;
}
