import type { RawRow } from '@shared/domain/sheets/cell';
import { showCell } from '@shared/domain/sheets/reading/text-of-cell';
import type { DoorRow } from '../door-protocol';
import type { SheetFindings } from './sheet-findings';

/** A row as it is shown; without findings only its texts are known. */
export function paintRow(row: RawRow, findings: SheetFindings | undefined): DoorRow {
  const { number } = row;
  const hidden = row.hidden === true ? { isHidden: true } : {};
  if (findings === undefined) {
    return { number, kind: 'unchecked', texts: row.cells.map(showCell), marks: [], ...hidden };
  }
  const lines = findings.linesOf(number);
  const whole = lines.find(({ kind, column }) => column === '' && kind !== 'conflict');
  const isData = number >= findings.plan.firstDataRow;
  const { row: after, repaired } = isData ? findings.repairs.read(row) : { row, repaired: [] };
  const decision = findings.decisionOf(number);
  const matchedOn = findings.matchOf(number);
  return {
    number,
    kind: findings.kindOf(number),
    texts: after.cells.map(showCell),
    marks: findings.marksOf(number),
    ...hidden,
    ...(repaired.length === 0 ? {} : { repaired }),
    ...(decision === undefined ? {} : { decision }),
    ...(matchedOn === undefined ? {} : { matchedOn }),
    ...(whole === undefined ? {} : { reason: whole.reason }),
    ...(whole?.otherRow === undefined ? {} : { otherRow: whole.otherRow }),
    ...(whole?.otherSheet === undefined ? {} : { otherSheet: whole.otherSheet }),
  };
}
