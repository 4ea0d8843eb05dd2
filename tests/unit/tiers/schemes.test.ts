import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import { toFen } from '@shared/domain/kernel/money';
import type { BookRecord } from '@shared/domain/records/records';
import {
  companyScheme,
  prospectScheme,
  retailScheme,
  shippedSchemes,
} from '@shared/domain/tiers/default-schemes';
import { editScheme, readScheme, readSchemes } from '@shared/domain/tiers/scheme-commands';
import type { Tier, TierScheme } from '@shared/domain/tiers/tier-scheme';
import { type SchemeFailure, validateScheme } from '@shared/domain/tiers/validate-scheme';
import { describeSchemeFailure, schemeFailureWords } from '@shared/words/tiers';
import { describe, expect, it } from 'vitest';

function changeTier(place: number, change: Partial<Tier>): TierScheme {
  const tiers = retailScheme.tiers.map((tier, index) => (index === place ? { ...tier, ...change } : tier));
  return { ...retailScheme, tiers };
}

describe('a scheme', () => {
  it.each(shippedSchemes)('$id as it comes is valid', (scheme) => {
    expect(validateScheme(scheme)).toEqual({ ok: true, value: scheme });
  });

  it.each<[SchemeFailure, unknown]>([
    ['tiers.invalid', { ...retailScheme, tiers: 'none' }],
    ['tiers.invalid', changeTier(1, { minimum: 1.5 })],
    ['tiers.invalid', changeTier(1, { zh: '' })],
    ['tiers.duplicateKey', changeTier(1, { key: 'diamond' })],
    ['tiers.duplicateName', changeTier(1, { zh: '钻石 ' })],
    ['tiers.lastNotOpen', changeTier(4, { minimum: 5 })],
    ['tiers.gap', changeTier(1, { minimum: null })],
    ['tiers.notPositive', changeTier(3, { minimum: 0 })],
    ['tiers.overlap', changeTier(1, { minimum: toFen(300, 'wan') })],
    ['tiers.order', changeTier(1, { minimum: toFen(301, 'wan') })],
    ['tiers.unknownKeyTier', { ...retailScheme, keyTiers: ['vip'] }],
  ])('is refused with %s', (reason, scheme) => {
    expect(validateScheme(scheme)).toMatchObject({ ok: false, reason });
  });

  it('has a sentence in both languages for every refusal', () => {
    for (const reason of Object.keys(schemeFailureWords) as SchemeFailure[]) {
      expect(describeSchemeFailure(reason, { tier: '白金', place: 2 }, 'zh-CN')).toMatch(/未保存/);
      expect(describeSchemeFailure(reason, undefined, 'en')).toMatch(/\.$/);
    }
  });
});

describe('editing a scheme', () => {
  const view = (records: readonly BookRecord[]) => ({
    get: (id: string) => records.find((each) => each.id === id),
  });

  it('makes a new version, which undo takes back', () => {
    const edited = changeTier(0, { minimum: toFen(500, 'wan') });
    const first = editScheme(view([]), edited);
    if (!first.ok) throw new Error(first.reason);
    expect(first.value.label).toEqual({ kind: 'schemeEdited', scheme: '零售客户' });
    const [touched] = first.value.touched;
    const stored = recordFrom(touched?.id ?? '', touched?.after ?? {});
    expect(touched?.before).toBeNull();
    expect(readScheme(view([stored]), 'retail')).toEqual({ ...edited, version: 2 });

    const second = editScheme(view([stored]), retailScheme);
    if (!second.ok) throw new Error(second.reason);
    const again = applyPatch(stored, second.value.touched[0]?.after ?? {});
    expect(readScheme(view([again]), 'retail')).toEqual({ ...retailScheme, version: 3 });
    const undone = applyPatch(again, second.value.touched[0]?.before ?? {});
    expect(readSchemes(view([undone]))).toEqual([{ ...edited, version: 2 }, companyScheme, prospectScheme]);
  });

  it('refuses a scheme with a gap and falls back on the default when the stored one is unreadable', () => {
    expect(editScheme(view([]), changeTier(2, { minimum: null }))).toMatchObject({ reason: 'tiers.gap' });
    expect(readScheme(view([{ id: 'tierScheme:retail', scheme: 'spoilt' }]), 'retail')).toBe(retailScheme);
  });
});
