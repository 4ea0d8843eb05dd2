import type { AssetsPair } from '../balances/moves';
import type { Fen } from '../kernel/money';
import type { CustomerRecord } from '../records/records';
import type { TierMoveFact } from './form';
import { type EvaluationTemplate, usualPlan } from './template';

/** Months up to the period in which complaints count. */
export const complaintMonths = 3;

/** What is known about a customer besides the record; each is asked only by the measures that need it. */
export interface EvaluationFacts {
  /** Assets in the period and `months` earlier, where the book has balances of both. */
  readonly assetsPair?: (record: CustomerRecord, months: number) => AssetsPair | undefined;
  /** Assets a month earlier in fen as an older form tells them; asked where there is no pair. */
  readonly previousAssets?: (record: CustomerRecord) => Fen | undefined;
  /** Contacts in so many months up to the period; undefined when the book has nobody's contacts in them. */
  readonly contactsDone?: (customerId: string, months: number) => number | undefined;
  /** Complaints in the last `complaintMonths`; undefined when the book has nobody's contacts in them. */
  readonly complaints?: (customerId: string) => number | undefined;
  /** Undefined when the tiers of the month were not settled. */
  readonly tierMove?: (record: CustomerRecord) => TierMoveFact | undefined;
  /** Keys of the customer's tiers, the one of the first scheme that applies first. */
  readonly tiersOf?: (record: CustomerRecord) => readonly string[];
}

/** What has to be read for a run. */
export interface FactsNeeded {
  /** How many months back assets are compared, without repeats. */
  readonly growth: readonly number[];
  /** Months of contacts up to the period; 0: none. */
  readonly contacts: number;
  readonly tierMoves: boolean;
}

/** What the templates in use ask for, so that nothing is read that no indicator goes by. */
export function listNeeds(templates: readonly EvaluationTemplate[]): FactsNeeded {
  const growth = new Set<number>();
  let contacts = 0;
  let tierMoves = false;
  for (const { inUse, indicators } of templates) {
    if (!inUse) continue;
    for (const { scoring } of indicators) {
      if (scoring.kind === 'manual') continue;
      if (scoring.measure === 'assetsChange') growth.add(scoring.months ?? 1);
      if (scoring.measure === 'contactPlan') {
        contacts = Math.max(contacts, (scoring.plan ?? usualPlan).months);
      }
      if (scoring.measure === 'complaints') contacts = Math.max(contacts, complaintMonths);
      if (scoring.measure === 'tierMove') tierMoves = true;
    }
  }
  return { growth: [...growth].sort((a, b) => a - b), contacts, tierMoves };
}
