import type { ResidentTable } from '@renderer/data/book-session';
import type { BookRecord, CustomerRecord } from '@shared/domain/records/records';
import { readSchemes } from '@shared/domain/tiers/scheme-commands';
import { type Tiering, tierCustomers } from '@shared/domain/tiers/tier-customers';
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

/** The tiers of the customers under a scheme; counted once for the same customers and scheme. */
export function tieringOf(scheme: TierScheme, records: readonly CustomerRecord[]): Tiering {
  let tierings = tieringsByRecords.get(records);
  if (tierings === undefined) {
    tierings = new WeakMap();
    tieringsByRecords.set(records, tierings);
  }
  let tiering = tierings.get(scheme);
  if (tiering === undefined) {
    tiering = tierCustomers(scheme, records);
    tierings.set(scheme, tiering);
  }
  return tiering;
}
