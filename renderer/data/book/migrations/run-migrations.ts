import { allMigrations, baseVersion } from './all-migrations';
import type { Migration, StoredContent } from './migration';

/** The version that is written now. */
export const formatVersion = newestVersion(allMigrations);

/** Newest version that a list of steps leads to. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? baseVersion;
}

/** Brings a record from `version` up to date. */
export function upgradeRecord(
  version: number,
  collection: string,
  content: StoredContent,
  migrations: readonly Migration[] = allMigrations,
): StoredContent {
  let result = content;
  for (const step of migrations) {
    if (step.version > version) result = step.record(collection, result);
  }
  return result;
}

/** Brings one side of an old change up to date. */
export function upgradePatch(
  version: number,
  collection: string,
  patch: StoredContent,
  migrations: readonly Migration[] = allMigrations,
): StoredContent {
  let result = patch;
  for (const step of migrations) {
    if (step.version > version) result = step.patch(collection, result);
  }
  return result;
}
