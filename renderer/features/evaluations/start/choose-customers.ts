import { textOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { findTier, isKeyCustomer } from '@shared/domain/tiers/assign-tier';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';

/** Ways to say whom a month's evaluation takes in. */
export type WhoChoice = 'all' | 'key' | 'tiers' | 'managers' | 'groups' | 'selected';

export interface Who {
  readonly choice: WhoChoice;
  /** Keys of tiers, for `tiers`. */
  readonly tiers: readonly string[];
  /** Names, for `managers`; empty text for customers without one. */
  readonly managers: readonly string[];
  /** Ids of groups, for `groups`. */
  readonly groups?: readonly string[];
}

/** The customers somebody asks for; prospects and lost customers are not evaluated. */
export function chooseCustomers(
  who: Who,
  records: readonly CustomerRecord[],
  schemes: readonly TierScheme[],
  selected: ReadonlySet<string>,
  membersOf: (groupId: string) => readonly string[] = () => [],
): readonly CustomerRecord[] {
  const evaluated = records.filter((record) => record.stage !== 'prospect' && record.stage !== 'lost');
  switch (who.choice) {
    case 'all':
      return evaluated;
    case 'key':
      return evaluated.filter((record) => isKeyCustomer(schemes, record));
    case 'tiers':
      return evaluated.filter((record) => {
        const tier = findTier(schemes, record)?.tier;
        return tier !== undefined && who.tiers.includes(tier.key);
      });
    case 'managers':
      return evaluated.filter((record) => who.managers.includes(textOf(record, 'manager') ?? ''));
    case 'groups': {
      const members = new Set((who.groups ?? []).flatMap((id) => membersOf(id)));
      return evaluated.filter((record) => members.has(record.id));
    }
    case 'selected':
      return evaluated.filter((record) => selected.has(record.id));
  }
}

/** The managers of the book, by name; empty text stands for customers without one. */
export function listManagers(records: readonly CustomerRecord[]): readonly string[] {
  const managers = new Set(records.map((record) => textOf(record, 'manager') ?? ''));
  return [...managers].sort((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'zh-CN'));
}
