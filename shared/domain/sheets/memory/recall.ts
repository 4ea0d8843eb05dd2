import { fieldByKey } from '../../fields/catalogue';
import { parseField } from '../../fields/parse-field';
import type { RawCell } from '../cell';
import type { ColumnPlan, SheetKind, SheetPlan } from '../plan';
import type { HeaderColumn } from '../planning/name-header';
import { isProspectList, kindInName } from '../planning/sheet-nature';
import { isBlankCell } from '../reading/text-of-cell';
import type { RememberedColumn, RememberedMapping } from './remembered-mapping';

/**
 * What each column of a sheet of this shape was last time: those with a header by their order, those without by their
 * place, and only where their cells do not speak against it. `undefined` where nothing is known.
 */
export function recallColumns(
  { columns: remembered }: RememberedMapping,
  columns: readonly HeaderColumn[],
): (RememberedColumn | undefined)[] {
  const named = remembered.filter(({ place }) => place === undefined);
  let next = 0;
  return columns.map((column) => {
    if (column.mute !== 'blank') return named[next++];
    const known = remembered.find(({ place }) => place === column.index);
    return known === undefined || isAgainst(known, column.samples) ? undefined : known;
  });
}

function isAgainst({ fieldKey }: RememberedColumn, samples: readonly RawCell[]): boolean {
  const field = fieldKey === null ? undefined : fieldByKey(fieldKey);
  const filled = samples.filter((cell) => !isBlankCell(cell));
  if (field === undefined) return false;
  return filled.filter((cell) => parseField(field, cell).ok).length * 2 < filled.length;
}

type Unit = Pick<ColumnPlan, 'unit' | 'unitFrom'>;

/** The unit remembered, unless header, sheet or cells say now what they did not say then. */
export function recallUnit({ unit, said }: RememberedColumn, now: Unit): Unit {
  if (unit === undefined || now.unit === undefined) return now;
  const saysNow = now.unitFrom === 'header' || now.unitFrom === 'sheet' ? now.unit : undefined;
  if (saysNow !== undefined && saysNow !== said) return now;
  if (now.unitFrom === 'cells' && now.unit !== unit) return now;
  // The sheet told its unit then and is silent now: nothing says that it is still the same.
  if (said !== undefined && said === unit && saysNow === undefined) return now;
  return { unit, unitFrom: 'remembered' };
}

/** The kind remembered, unless the sheet's name now tells another than it told then. */
export function recallKind(remembered: RememberedMapping, sheet: string, guessed: SheetKind): SheetKind {
  return kindInName(sheet) === remembered.kindInName ? remembered.kind : guessed;
}

/** The stage remembered, unless the sheet's name now says that it lists prospects, or no longer does. */
export function recallStage(
  remembered: RememberedMapping,
  sheet: string,
  guessed: SheetPlan['stage'],
): SheetPlan['stage'] {
  return isProspectList(sheet) === remembered.isProspectList ? remembered.stage : guessed;
}
