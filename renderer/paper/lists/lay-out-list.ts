import type { LayoutList } from '@shared/domain/paper/layout';
import { wordsIn } from '@shared/words/define-words';
import { paperListWords } from '@shared/words/paper-lists';
import { formatCount } from '../paper-values';
import type { ListGroup } from './list-groups';
import type { Totals } from './list-measures';
import { ListPager, type ListRow } from './list-pages';
import {
  addToSums,
  makeBlankRow,
  makeGroupRow,
  makeRows,
  makeSumRows,
  type RowSetting,
  readCells,
  type Sums,
  sayTotal,
} from './list-rows';

/** Lays the groups out on pages; yields the customers done. */
export function* layOutGroups(
  groups: readonly ListGroup[],
  list: LayoutList,
  totals: Totals,
  setting: RowSetting,
  pageOf: Map<string, number>,
): Generator<number, ListPager, void> {
  const { columns, values } = setting;
  const words = wordsIn(paperListWords, values.lang);
  const pager = new ListPager(setting.room);
  let done = 0;
  for (const { title, customers } of groups) {
    const sums: Sums = columns.map(() => undefined);
    const named = title === null ? '' : words.group(title, formatCount(customers.length));
    const heading = title === null ? null : makeGroupRow(named, setting);
    const again = title === null ? null : makeGroupRow(`${named}${words.continued}`, setting);
    const rowSetting = { ...setting, room: setting.room - (again?.heightMm ?? 0) };
    for (const [index, customer] of customers.entries()) {
      done += 1;
      addToSums(sums, columns, customer);
      for (const [piece, row] of makeRows(readCells(columns, customer, done, values), rowSetting).entries()) {
        const lead = index === 0 && piece === 0 ? heading : null;
        if (!pager.hasRoom((lead?.heightMm ?? 0) + row.heightMm)) pager.turn();
        if (lead !== null) pager.add(lead);
        else if (again !== null && pager.isFresh) pager.add(again);
        if (piece === 0) pageOf.set(customer.id, pager.page);
        pager.add(row);
      }
      yield done;
    }
    if (heading !== null && list.totals) addSums(pager, makeSumRows(words.subtotal, sums, setting), again);
  }
  if (list.totals) addSums(pager, makeSumRows(sayTotal(done, values.lang), totals.sums, setting));
  return pager;
}

/** `again`: the heading of the group, for a sum that comes onto a page of its own. */
function addSums(pager: ListPager, rows: readonly ListRow[], again: ListRow | null = null): void {
  if (!pager.hasRoom(rows.reduce((total, { heightMm }) => total + heightMm, 0))) pager.turn();
  if (again !== null && pager.isFresh) pager.add(again);
  for (const row of rows) pager.add(row);
}

/** A page of empty rows for each blank list. */
export function addBlanks(pager: ListPager, count: number, setting: RowSetting): void {
  const row = makeBlankRow(setting);
  for (let blank = 0; blank < count; blank += 1) {
    pager.turn();
    do pager.add(row);
    while (pager.hasRoom(row.heightMm));
  }
}
