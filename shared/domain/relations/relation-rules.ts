import type { CustomerKind } from '../records/records';
import type { RelationKind } from './relation';

/** What a relation says about its two sides. */
interface RelationRule {
  /** Which kinds of customers can stand at each side. */
  readonly from: readonly CustomerKind[];
  readonly to: readonly CustomerKind[];
  /** Says the same from both sides. */
  readonly mutual?: true;
  /** Nobody can come before itself: parents, and companies above companies. */
  readonly ordered?: true;
}

const person: readonly CustomerKind[] = ['individual'];
const company: readonly CustomerKind[] = ['company'];
const anybody: readonly CustomerKind[] = ['individual', 'company'];

/** Family ties people, companies have their people and companies above them (branch-practice section 2). */
export const relationRules: Readonly<Record<RelationKind, RelationRule>> = {
  spouse: { from: person, to: person, mutual: true },
  parent: { from: person, to: person, ordered: true },
  sibling: { from: person, to: person, mutual: true },
  relative: { from: person, to: person, mutual: true },
  friend: { from: person, to: person, mutual: true },
  introducer: { from: anybody, to: anybody },
  legalRepresentative: { from: person, to: company },
  shareholder: { from: anybody, to: company },
  contactPerson: { from: person, to: company },
  employee: { from: person, to: company },
  parentCompany: { from: company, to: company, ordered: true },
  partner: { from: anybody, to: anybody, mutual: true },
};

/** What the other one is to somebody: in `parent` the other may be the parent (`from`) or the child (`to`). */
export interface Role {
  readonly relation: RelationKind;
  /** At which side the other one stands; `from` in mutual relations. */
  readonly other: 'from' | 'to';
}

/** Everything the other one can be to somebody, by what both of them are. */
export function listRoles(own: CustomerKind, other: CustomerKind): readonly Role[] {
  const roles: Role[] = [];
  for (const relation of Object.keys(relationRules) as RelationKind[]) {
    const rule = relationRules[relation];
    if (rule.from.includes(other) && rule.to.includes(own)) roles.push({ relation, other: 'from' });
    if (rule.mutual !== true && rule.from.includes(own) && rule.to.includes(other))
      roles.push({ relation, other: 'to' });
  }
  return roles;
}

/** True when the relation can hold between two such customers. */
export function fitsKinds(relation: RelationKind, from: CustomerKind, to: CustomerKind): boolean {
  const rule = relationRules[relation];
  return rule.from.includes(from) && rule.to.includes(to);
}
