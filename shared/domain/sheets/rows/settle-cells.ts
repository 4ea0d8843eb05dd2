import type { SeveralValues } from '../../fields/parse-field';
import type { FieldValue } from '../../records/records';
import type { BoundColumn } from './bind-columns';
import type { CellRemark } from './row-reading';

/** Gives the values of a cell with several their places; what a column of its own says is never overwritten. */
export function spreadPhones(
  values: Record<string, FieldValue>,
  issues: CellRemark[],
  { column, field }: BoundColumn,
  found: SeveralValues,
  text: string,
): void {
  let lost = found.issue;
  for (const [key, value] of Object.entries(found.values)) {
    const place = [key, 'secondMobile'].find((name) => values[name] === undefined || values[name] === value);
    if (place === undefined) lost = 'phone.tooMany';
    else values[place] = value;
  }
  if (lost !== undefined) issues.push({ column, field: field.key, text, reason: lost });
}

const otherDocuments = new Set(['passport', 'hkMacaoPermit', 'taiwanPermit', 'residencePermit', 'officerId']);

/** Where the sheet says that the ID is a passport or permit, its number need not be that of a resident. */
export function acceptOtherDocument(values: Record<string, FieldValue>, issues: CellRemark[]): void {
  if (typeof values.idType !== 'string' || !otherDocuments.has(values.idType)) return;
  const at = issues.findIndex(({ field, reason }) => field === 'idNumber' && /length|unclear/.test(reason));
  const text = issues[at]?.text.replaceAll(' ', '').toUpperCase();
  if (text === undefined || text.length < 5 || text.length > 20) return;
  values.idNumber = text;
  issues.splice(at, 1);
}

const totals: Readonly<Record<string, readonly string[]>> = {
  aum: ['deposits', 'demandDeposits', 'timeDeposits', 'wealth', 'funds', 'insurance'],
  deposits: ['demandDeposits', 'timeDeposits'],
};

/**
 * A total whose formula has no stored result, and whose part cannot be read: the part is reported, the total only
 * noted. A total that stands in the sheet as an error is a cell not understood like any other.
 */
export function dropDependentTotal(issues: CellRemark[], notes: CellRemark[]): void {
  for (const [total, parts] of Object.entries(totals)) {
    const at = issues.findIndex(({ field, text }) => field === total && text.startsWith('='));
    const issue = issues[at];
    if (issue === undefined || !issues.some(({ field }) => parts.includes(field))) continue;
    issues.splice(at, 1);
    notes.push({ ...issue, reason: 'amount.totalUnknown' });
  }
}
