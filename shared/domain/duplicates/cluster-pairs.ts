import type { Match } from './compare-persons';
import { rankMatch } from './find-same-person';

/** Two customers of the book that are probably one. */
export interface DuplicatePair {
  readonly left: string;
  readonly right: string;
  readonly match: Match;
}

/** Customers that are probably all one, and the pairs that say so, the surest first. */
export interface DuplicateCluster {
  readonly ids: readonly string[];
  readonly pairs: readonly DuplicatePair[];
}

/**
 * Brings pairs together: A with B and B with C are one group of three. Two people with different identities
 * (`identityOf`: a checked ID number or credit code) never end up in one group, even where a third stands between
 * them; such a pair stays a group of its own. The surest groups come first.
 */
export function clusterPairs(
  pairs: readonly DuplicatePair[],
  identityOf: (id: string) => string | undefined,
): readonly DuplicateCluster[] {
  const ordered = [...pairs].sort((left, right) => rankMatch(left.match) - rankMatch(right.match));
  const clusterOf = new Map<string, Draft>();
  const drafts = new Set<Draft>();
  for (const pair of ordered) {
    const left = clusterOf.get(pair.left) ?? startDraft(pair.left, identityOf);
    const right = clusterOf.get(pair.right) ?? startDraft(pair.right, identityOf);
    if (left === right) {
      left.pairs.push(pair);
      continue;
    }
    if (left.identity !== undefined && right.identity !== undefined && left.identity !== right.identity) {
      drafts.add({ ids: [pair.left, pair.right], pairs: [pair], identity: undefined });
      continue;
    }
    const [whole, part] = left.ids.length >= right.ids.length ? [left, right] : [right, left];
    whole.ids.push(...part.ids);
    whole.pairs.push(...part.pairs, pair);
    whole.identity ??= part.identity;
    drafts.delete(part);
    drafts.add(whole);
    for (const id of whole.ids) clusterOf.set(id, whole);
  }
  return [...drafts]
    .map(({ ids, pairs: of }) => ({ ids, pairs: of.sort((a, b) => rankMatch(a.match) - rankMatch(b.match)) }))
    .sort((left, right) => rankFirst(left) - rankFirst(right));
}

interface Draft {
  readonly ids: string[];
  readonly pairs: DuplicatePair[];
  identity: string | undefined;
}

function startDraft(id: string, identityOf: (id: string) => string | undefined): Draft {
  return { ids: [id], pairs: [], identity: identityOf(id) };
}

function rankFirst({ pairs: [first] }: DuplicateCluster): number {
  return first === undefined ? 0 : rankMatch(first.match);
}
