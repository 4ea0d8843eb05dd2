import { fieldValueOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { SheetReading } from './sheet-reading';

/** Customers to be put in below one row of a sheet. */
export interface Newcomers {
  readonly reading: SheetReading;
  /** Row they follow. */
  readonly after: number;
  readonly records: CustomerRecord[];
}

/**
 * Gives customers who stand in no row a sheet of their kind and stage: the one where their manager has most customers,
 * else the first. Tables that stand side by side take nobody in. Within it they follow the customers of their section, else the last customer.
 */
export function placeNewcomers(
  readings: readonly SheetReading[],
  records: readonly CustomerRecord[],
): readonly Newcomers[] {
  const places = new Map<string, Newcomers>();
  for (const record of records) {
    const reading = chooseSheet(readings, record);
    if (reading === undefined) continue;
    const after = rowBefore(reading, record);
    const key = `${reading.plan.index}:${after}`;
    const place = places.get(key) ?? { reading, after, records: [] };
    places.set(key, place);
    place.records.push(record);
  }
  return [...places.values()];
}

function chooseSheet(readings: readonly SheetReading[], record: CustomerRecord): SheetReading | undefined {
  const fitting = readings.filter((reading) => {
    const { plan, lastRow } = reading;
    if (readings.some((other) => standsBeside(reading, other))) return false;
    const kind = plan.kind === 'mixed' || plan.kind === record.kind;
    const stage = (plan.stage === 'prospect') === (record.stage === 'prospect');
    return kind && stage && lastRow > 0 && record.stage !== 'lost';
  });
  const { manager } = record;
  const share = ({ managers }: SheetReading) =>
    typeof manager === 'string' ? (managers.get(manager) ?? 0) : 0;
  return fitting.reduce<SheetReading | undefined>(
    (best, reading) => (best === undefined || share(reading) > share(best) ? reading : best),
    undefined,
  );
}

function rowBefore(reading: SheetReading, record: CustomerRecord): number {
  const { sectionField } = reading.plan;
  const section = sectionField === undefined ? undefined : fieldValueOf(record, sectionField);
  return (section === undefined ? undefined : reading.lastOf.get(section)) ?? reading.lastRow;
}

/** Rows put into one of two tables that stand side by side would tear the other apart. */
function standsBeside({ plan: { part } }: SheetReading, { plan: { part: other } }: SheetReading): boolean {
  if (part === undefined || other === undefined || part === other || part.sheet !== other.sheet) return false;
  return part.top <= other.bottom && other.top <= part.bottom;
}
