import type { ChangeDraft } from '../changes/draft';
import { type Result, succeed } from '../kernel/result';
import { type BookRecord, solePartition } from '../records/records';
import { defaultSchemes } from './default-schemes';
import { type TierScheme, tierSchemeSchema } from './tier-scheme';
import { type SchemeFailure, validateScheme } from './validate-scheme';

/** The part of the book that commands on settings look at. */
export interface SettingsView {
  get(id: string): BookRecord | undefined;
}

/** Id of the settings record that holds a scheme under its key `scheme`. */
export function schemeRecordId(schemeId: string): string {
  return `tierScheme:${schemeId}`;
}

/** The scheme as the branch keeps it; the default while it was never edited; undefined for an id nobody knows. */
export function readScheme(view: SettingsView, schemeId: string): TierScheme | undefined {
  const stored = tierSchemeSchema.safeParse(view.get(schemeRecordId(schemeId))?.scheme);
  return stored.success ? stored.data : defaultSchemes.find((scheme) => scheme.id === schemeId);
}

/** All schemes in force, in the order of the screen. */
export function readSchemes(view: SettingsView): readonly TierScheme[] {
  return defaultSchemes.map((scheme) => readScheme(view, scheme.id) ?? scheme);
}

/**
 * Command: replaces a scheme by an edited one. The version is given here (one more than the one in force), whatever
 * the candidate says. Fails with the reasons of `validateScheme`.
 */
export function editScheme(view: SettingsView, candidate: TierScheme): Result<ChangeDraft, SchemeFailure> {
  const valid = validateScheme(candidate);
  if (!valid.ok) return valid;
  const id = schemeRecordId(valid.value.id);
  const current = readScheme(view, valid.value.id);
  const scheme: TierScheme = { ...valid.value, version: (current?.version ?? 0) + 1 };
  const existing = view.get(id);
  return succeed({
    command: 'editScheme',
    label: { kind: 'schemeEdited', scheme: scheme.zh },
    touched: [
      {
        collection: 'settings',
        partition: solePartition,
        id,
        before: existing === undefined ? null : { scheme: existing.scheme ?? null },
        after: existing === undefined ? { id, scheme } : { scheme },
      },
    ],
  });
}
