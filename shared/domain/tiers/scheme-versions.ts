import type { BookRecord } from '../records/records';
import { type TierScheme, tierSchemeSchema } from './tier-scheme';

/** One version of a scheme; `at` and `by` are absent for the one that came with the house and for old edits. */
export interface SchemeVersion {
  readonly scheme: TierScheme;
  /** ISO time. */
  readonly at?: string;
  readonly by?: string;
}

/**
 * The versions of a scheme, oldest first, the one in force last. `current` stands in where nothing was kept: a scheme
 * as it came, or one edited before versions were.
 */
export function readSchemeVersions(
  stored: BookRecord | undefined,
  current: TierScheme | undefined,
): readonly SchemeVersion[] {
  const listed: readonly unknown[] = Array.isArray(stored?.versions) ? stored.versions : [];
  const versions = listed.flatMap((each): readonly SchemeVersion[] => {
    if (typeof each !== 'object' || each === null || !('scheme' in each)) return [];
    const scheme = tierSchemeSchema.safeParse(each.scheme);
    if (!scheme.success) return [];
    return [
      {
        scheme: scheme.data,
        ...('at' in each && typeof each.at === 'string' ? { at: each.at } : {}),
        ...('by' in each && typeof each.by === 'string' ? { by: each.by } : {}),
      },
    ];
  });
  if (versions.length > 0 || current === undefined) return versions;
  return [{ scheme: current }];
}
