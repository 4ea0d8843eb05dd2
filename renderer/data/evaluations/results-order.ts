import type { ResidentTable } from '@renderer/data/book-session';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import type { ResultsOrder, TierPlaceName } from '@shared/domain/evaluations/results/summarize-results';
import type { Month } from '@shared/domain/kernel/calendar';
import type { BookRecord, CustomerRecord } from '@shared/domain/records/records';
import { findTier } from '@shared/domain/tiers/assign-tier';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { templateFinderOf } from './template-finder';

/** What the summary of a month is made from. */
export interface ResultsSource {
  readonly period: Month;
  readonly forms: readonly EvaluationForm[];
  /** Forms of the month before. */
  readonly previous: readonly EvaluationForm[];
  readonly customers: Pick<ResidentTable<CustomerRecord>, 'get'>;
  readonly settings: Pick<ResidentTable<BookRecord>, 'get' | 'all'>;
}

/** Names the tiers of all schemes. */
function nameTiers(schemes: readonly TierScheme[]): ReadonlyMap<string, TierPlaceName> {
  const places = schemes.flatMap((scheme) =>
    scheme.tiers.map(({ key, zh, en, tone }) => ({ key: `${scheme.id}:${key}`, zh, en, tone, scheme })),
  );
  return new Map(
    places.map(({ scheme, ...tier }, order) => {
      const named = { zh: scheme.zh, en: scheme.en };
      return [tier.key, { ...tier, scheme: named, order }];
    }),
  );
}

/** The order to sum a month up: templates by version, tiers as the customers hold them now. */
export function orderResults({ customers, settings, ...months }: ResultsSource): ResultsOrder {
  const schemes = schemesOf(settings);
  const names = nameTiers(schemes);
  return {
    ...months,
    templateOf: templateFinderOf(settings),
    tierOf: (customerId) => {
      const record = customers.get(customerId);
      const found = record === undefined ? undefined : findTier(schemes, record);
      return found === undefined ? undefined : names.get(`${found.scheme.id}:${found.tier.key}`);
    },
  };
}
