import type { ResidentTable } from '@renderer/data/book-session';
import { workInSlices } from '@renderer/data/slices';
import type { BookRecord, CustomerRecord } from '@shared/domain/records/records';
import { readSchemes } from '@shared/domain/tiers/scheme-commands';
import { type Tiering, TieringBuilder, tierCustomers } from '@shared/domain/tiers/tier-customers';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';

const schemesByContent = new WeakMap<readonly BookRecord[], readonly TierScheme[]>();

/** The schemes in force; the same array until the settings change, so that what is derived from it can be kept. */
export function schemesOf(settings: Pick<ResidentTable<BookRecord>, 'all' | 'get'>): readonly TierScheme[] {
  const content = settings.all();
  let schemes = schemesByContent.get(content);
  if (schemes === undefined) {
    schemes = readSchemes(settings);
    schemesByContent.set(content, schemes);
  }
  return schemes;
}

const tieringsByRecords = new WeakMap<readonly CustomerRecord[], WeakMap<TierScheme, Tiering>>();

function keepTiering(records: readonly CustomerRecord[], tiering: Tiering): Tiering {
  const tierings = tieringsByRecords.get(records) ?? new WeakMap<TierScheme, Tiering>();
  tieringsByRecords.set(records, tierings.set(tiering.scheme, tiering));
  return tiering;
}

/** Books up to this size are counted at once; nobody waits for that. */
const countedAtOnce = 10_000;

/** The tiers of the customers where they were counted already, or are counted in no time. */
export function knownTiering(scheme: TierScheme, records: readonly CustomerRecord[]): Tiering | undefined {
  const known = tieringsByRecords.get(records)?.get(scheme);
  return known ?? (records.length <= countedAtOnce ? tieringOf(scheme, records) : undefined);
}

/** The tiers of the customers under a scheme; counted once for the same customers and scheme. */
export function tieringOf(scheme: TierScheme, records: readonly CustomerRecord[]): Tiering {
  return tieringsByRecords.get(records)?.get(scheme) ?? keepTiering(records, tierCustomers(scheme, records));
}

/** As `tieringOf`, in slices that the window does not notice; null when it went stale on the way. */
export async function loadTiering(
  scheme: TierScheme,
  records: readonly CustomerRecord[],
  isStale: () => boolean,
): Promise<Tiering | null> {
  const builder = new TieringBuilder(scheme, records);
  const done = await workInSlices(records.length, (index) => builder.add(index), isStale);
  return done ? keepTiering(records, builder.finish()) : null;
}
