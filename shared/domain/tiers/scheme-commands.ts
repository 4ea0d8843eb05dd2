import type { ChangeDraft } from '../changes/draft';
import type { Month } from '../kernel/calendar';
import { fail, type Result, succeed } from '../kernel/result';
import { type BookRecord, solePartition } from '../records/records';
import { shippedSchemes } from './default-schemes';
import { applyOfficeFactor } from './office-factor';
import { readSchemeVersions, type SchemeVersion } from './scheme-versions';
import { type TierScheme, tierSchemeSchema } from './tier-scheme';
import { type SchemeFailure, validateScheme } from './validate-scheme';

/** The part of the book that commands on settings look at; without `all` only schemes that come with the house are found. */
export interface SettingsView {
  get(id: string): BookRecord | undefined;
  all?(): readonly BookRecord[];
}

const recordPrefix = 'tierScheme:';

/** Id of the settings record that holds a scheme under its key `scheme`, and its versions under `versions`. */
export function schemeRecordId(schemeId: string): string {
  return `${recordPrefix}${schemeId}`;
}

/** The scheme as the branch keeps it; the default while it was never edited; undefined for an id nobody knows. */
export function readScheme(view: SettingsView, schemeId: string): TierScheme | undefined {
  const stored = tierSchemeSchema.safeParse(view.get(schemeRecordId(schemeId))?.scheme);
  return stored.success ? stored.data : shippedSchemes.find((scheme) => scheme.id === schemeId);
}

/** Every scheme the branch has, those not in force included: what comes with the house first, then its own. */
export function readAllSchemes(view: SettingsView): readonly TierScheme[] {
  const shipped = shippedSchemes.map((scheme) => readScheme(view, scheme.id) ?? scheme);
  const known = new Set(shipped.map(({ id }) => id));
  const own = (view.all?.() ?? []).flatMap(({ id }) => {
    if (!id.startsWith(recordPrefix) || known.has(id.slice(recordPrefix.length))) return [];
    const scheme = readScheme(view, id.slice(recordPrefix.length));
    return scheme === undefined ? [] : [scheme];
  });
  return [...shipped, ...own];
}

/** All schemes in force, in the order of the screen. */
export function readSchemes(view: SettingsView): readonly TierScheme[] {
  return readAllSchemes(view).filter(({ on }) => on !== false);
}

/** Who edits a scheme, when, and the first month that the edited one decides. */
export interface SchemeEdit {
  /** ISO time. */
  readonly at: string;
  readonly by: string;
  readonly from?: Month;
}

/** Versions of a scheme that are kept; enough for years. */
const keptVersions = 60;

/**
 * Command: replaces a scheme by an edited one, or adds a new one. The version is given here (one more than the one in
 * force), whatever the candidate says, and the version before is kept. Fails with the reasons of `validateScheme` and,
 * for a name that another scheme has, `tiers.duplicateScheme`.
 */
export function editScheme(
  view: SettingsView,
  candidate: TierScheme,
  edit?: SchemeEdit,
): Result<ChangeDraft, SchemeFailure> {
  const valid = validateScheme(applyOfficeFactor(candidate));
  if (!valid.ok) return valid;
  const isTaken = readAllSchemes(view).some(
    ({ id, zh }) => id !== valid.value.id && zh.trim() === valid.value.zh.trim(),
  );
  if (isTaken) return fail('tiers.duplicateScheme', { details: { scheme: valid.value.zh } });
  const id = schemeRecordId(valid.value.id);
  const current = readScheme(view, valid.value.id);
  const existing = view.get(id);
  const { from: _, ...rest } = valid.value;
  const scheme: TierScheme = {
    ...rest,
    version: (current?.version ?? 0) + 1,
    ...(edit?.from === undefined ? {} : { from: edit.from }),
  };
  const version: SchemeVersion = { scheme, ...(edit === undefined ? {} : { at: edit.at, by: edit.by }) };
  const versions = [...readSchemeVersions(existing, current), version].slice(-keptVersions);
  return succeed({
    command: 'editScheme',
    label: { kind: 'schemeEdited', scheme: scheme.zh },
    touched: [
      {
        collection: 'settings',
        partition: solePartition,
        id,
        before:
          existing === undefined
            ? null
            : { scheme: existing.scheme ?? null, versions: existing.versions ?? null },
        after: existing === undefined ? { id, scheme, versions } : { scheme, versions },
      },
    ],
  });
}
