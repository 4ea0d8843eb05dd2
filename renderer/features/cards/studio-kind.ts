import type { PaperKind } from '@shared/domain/paper/paper-kind';
import type { CustomerRecord } from '@shared/domain/records/records';
import { isKeyCustomer } from '@shared/domain/tiers/assign-tier';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';

/**
 * What the studio prints. `cards`: relationship cards by tier, 重要客户 on the fuller card, 一般客户 on the small one
 * (branch-practice section 5); the others are one paper each.
 */
export const studioKinds = [
  'cards',
  'fullCard',
  'smallCard',
  'visitRecord',
  'maintenancePlan',
  'referralCard',
  'customerInfo',
  'customerList',
  'labels',
] as const;
export type StudioKind = (typeof studioKinds)[number];
export type StudioPaper = Exclude<StudioKind, 'cards'>;

/** Reads the kind a place names; undefined for none that the studio prints. */
export function readKind(text: string | undefined): StudioKind | undefined {
  return studioKinds.find((kind) => kind === text);
}

/** The paper of a layout's kind; undefined for one that is printed elsewhere. */
export function readPaper(text: string | undefined): StudioPaper | undefined {
  const kind = readKind(text);
  return kind === 'cards' ? undefined : kind;
}

/** The papers of a kind, in the order they are printed. */
export function papersOf(kind: StudioKind): readonly StudioPaper[] {
  return kind === 'cards' ? ['fullCard', 'smallCard'] : [kind];
}

/** The paper a customer gets. */
export function paperFor(
  kind: StudioKind,
  customer: CustomerRecord,
  schemes: readonly TierScheme[],
): StudioPaper {
  if (kind !== 'cards') return kind;
  return isKeyCustomer(schemes, customer) ? 'fullCard' : 'smallCard';
}

/** Customers on one paper. */
export interface PaperSegment {
  readonly paper: StudioPaper & PaperKind;
  readonly customers: readonly CustomerRecord[];
}

/** Who gets which paper, in their order; papers that nobody gets are left out. */
export function splitByPaper(
  kind: StudioKind,
  customers: readonly CustomerRecord[],
  schemes: readonly TierScheme[],
): readonly PaperSegment[] {
  const [only, ...others] = papersOf(kind);
  if (only !== undefined && others.length === 0)
    return customers.length === 0 ? [] : [{ paper: only, customers }];
  return papersOf(kind)
    .map((paper) => ({
      paper,
      customers: customers.filter((customer) => paperFor(kind, customer, schemes) === paper),
    }))
    .filter((segment) => segment.customers.length > 0);
}
