import { toFen } from '@shared/domain/kernel/money';
import type { BookRecord, CustomerRecord } from '@shared/domain/records/records';
import { assignTier, findTier, listTiers, schemeApplies } from '@shared/domain/tiers/assign-tier';
import { levelInCharge } from '@shared/domain/tiers/charge-level';
import {
  postalScheme,
  prospectScheme,
  retailScheme,
  shippedSchemes,
} from '@shared/domain/tiers/default-schemes';
import { measureBasis, measureMonth, unitOfBasis } from '@shared/domain/tiers/measure-basis';
import { applyOfficeFactor } from '@shared/domain/tiers/office-factor';
import { replaceStanding, withReplacedStandings } from '@shared/domain/tiers/replace-standings';
import {
  editScheme,
  readAllSchemes,
  readSchemes,
  schemeRecordId,
} from '@shared/domain/tiers/scheme-commands';
import { previewScheme } from '@shared/domain/tiers/scheme-preview';
import { readSchemeVersions } from '@shared/domain/tiers/scheme-versions';
import { monthsBelow, type TierScheme } from '@shared/domain/tiers/tier-scheme';
import { validateScheme } from '@shared/domain/tiers/validate-scheme';
import { describeDistance, describeStandard } from '@shared/words/tiers';
import { describe, expect, it } from 'vitest';
import { makeCompany, makePerson } from './samples';

const view = (records: readonly BookRecord[]) => ({
  get: (id: string) => records.find((each) => each.id === id),
  all: () => records,
});

const inForce: TierScheme = { ...postalScheme, on: true };

describe('what a scheme measures', () => {
  it('is an average, any money field, or a number', () => {
    const record = makeCompany('a', 800, { annualRevenue: toFen(30, 'wan'), prospectScore: 65 });
    expect(measureBasis('averageDeposits', record)).toBe(toFen(800, 'wan'));
    expect(measureBasis('field:annualRevenue', record)).toBe(toFen(30, 'wan'));
    expect(measureBasis('field:prospectScore', record)).toBe(65);
    expect(measureBasis('field:remark', { ...record, remark: '优质' })).toBeUndefined();
    expect(unitOfBasis('field:annualRevenue')).toBe('money');
    expect(unitOfBasis('field:prospectScore')).toBe('number');
  });

  it('of a month comes from the sheets of the month; what has no month is read from the customer', () => {
    const record = makePerson('a', 500, { annualRevenue: toFen(30, 'wan') });
    const balance = { id: 'a', asOf: '2026-10-31', deposits: toFen(80, 'wan'), wealth: toFen(20, 'wan') };
    expect(measureMonth('monthlyAssets', record, balance)).toBe(toFen(100, 'wan'));
    expect(measureMonth('monthlyAssets', record, { ...balance, monthlyAverageAum: 7 })).toBe(7);
    expect(measureMonth('monthlyAssets', record, undefined)).toBeUndefined();
    expect(measureMonth('field:wealth', record, balance)).toBe(toFen(20, 'wan'));
    expect(measureMonth('field:annualRevenue', record, undefined)).toBe(toFen(30, 'wan'));
  });

  it('is unknown in a month of which a part was not understood', () => {
    const unread = {
      field: 'funds',
      text: '约十万',
      reason: 'money.unclear',
      file: '',
      sheet: '',
      row: 1,
      column: 'A',
    };
    const record = makePerson('a', undefined, { unverified: [unread] });
    expect(
      measureMonth('monthlyAssets', record, { id: 'a', asOf: '2026-10-31', deposits: 5 }),
    ).toBeUndefined();
  });
});

describe('who a scheme is for', () => {
  it.each([
    [retailScheme, makePerson('a', 1, { stage: 'prospect' }), false],
    [retailScheme, makePerson('a', 1, { stage: 'lost' }), false],
    [retailScheme, makePerson('a', 1, { stage: 'new' }), true],
    [prospectScheme, makePerson('a', 1, { stage: 'prospect', prospectScore: 10 }), true],
    [prospectScheme, makePerson('a', 1, { stage: 'prospect' }), false],
    [prospectScheme, makePerson('a', 1, { prospectScore: 10 }), false],
    [inForce, makeCompany('a', 1), false],
    [inForce, makeCompany('a', 1, { annualRevenue: 1 }), true],
    [
      { ...retailScheme, condition: { field: 'manager', test: 'is', value: '李敏' } } as const,
      makePerson('a', 1, { manager: '李敏' }),
      true,
    ],
    [
      { ...retailScheme, condition: { field: 'manager', test: 'isNot', value: '李敏' } } as const,
      makePerson('a', 1, { manager: '李敏' }),
      false,
    ],
    [
      { ...retailScheme, condition: { field: 'aum', test: 'below', value: toFen(5, 'wan') } } as const,
      makePerson('a', 1),
      true,
    ],
    [
      { ...retailScheme, condition: { field: 'aum', test: 'atLeast', value: toFen(5, 'wan') } } as const,
      makePerson('a', 1),
      false,
    ],
    [
      { ...retailScheme, condition: { field: 'aum', test: 'atLeast', value: '5' } } as const,
      makePerson('a', 1),
      false,
    ],
  ])('%#', (scheme, record, applies) => {
    expect(schemeApplies(scheme, record)).toBe(applies);
  });

  it('lists every tier of a customer, the first of them on chips', () => {
    const company = makeCompany('a', 800, { annualRevenue: toFen(30, 'wan') });
    const schemes = shippedSchemes.map((scheme) => ({ ...scheme, on: true }));
    expect(listTiers(schemes, company).map(({ scheme, tier }) => [scheme.id, tier.key])).toEqual([
      ['company', 'gold'],
      ['postal', 'gold'],
    ]);
    expect(findTier(schemes, company)?.scheme.id).toBe('company');
  });
});

describe('postal customers', () => {
  it.each([
    [500, 'diamond', 'province'],
    [499, 'platinum', 'province'],
    [300, 'platinum', 'provinceCity'],
    [200, 'platinum', 'provinceCity'],
    [199, 'gold', 'city'],
    [20, 'gold', 'city'],
    [1, 'vip', 'county'],
    [0.99, 'other', undefined],
  ])('with %s 万 a year are %s, in charge %s', (wan, tier, level) => {
    const record = makeCompany('a', undefined, { annualRevenue: toFen(wan, 'wan') });
    expect(assignTier(inForce, record)?.key).toBe(tier);
    expect(levelInCharge(inForce, record)).toBe(level);
  });

  it('who mail beyond their city move up one level, but never over the province', () => {
    const mail = (wan: number) =>
      makeCompany('a', undefined, { annualRevenue: toFen(wan, 'wan'), mailsBeyondCity: true });
    expect(levelInCharge(inForce, mail(1))).toBe('city');
    expect(levelInCharge(inForce, mail(20))).toBe('provinceCity');
    expect(levelInCharge(inForce, mail(600))).toBe('province');
  });

  it.each([
    [1, 1],
    [2, 0.9],
    [3, 0.8],
  ] as const)('of a group %i office have a VIP threshold of %s 万', (group, wan) => {
    const factored = applyOfficeFactor({ ...inForce, officeGroup: { group, factors: [1, 0.9, 0.8] } });
    expect(factored.tiers.find(({ key }) => key === 'vip')?.minimum).toBe(toFen(wan, 'wan'));
    expect(factored.tiers.find(({ key }) => key === 'gold')?.minimum).toBe(toFen(20, 'wan'));
    expect(applyOfficeFactor(factored)).toEqual(factored);
  });

  it('lose the factor with the groups', () => {
    const { officeGroup: _, ...without } = inForce;
    expect(applyOfficeFactor(without).tiers.some(({ full }) => full !== undefined)).toBe(false);
  });
});

describe('schemes of the branch', () => {
  it('are in force once switched on, and keep every version with who and when', () => {
    expect(readSchemes(view([])).map(({ id }) => id)).toEqual(['retail', 'company', 'prospects']);
    const on = editScheme(view([]), inForce, {
      at: '2026-11-02T01:00:00.000Z',
      by: '陈思远',
      from: '2026-10',
    });
    if (!on.ok) throw new Error(on.reason);
    const stored = on.value.touched[0]?.after as BookRecord;
    expect(readSchemes(view([stored])).map(({ id }) => id)).toEqual([
      'retail',
      'company',
      'postal',
      'prospects',
    ]);
    expect(readSchemeVersions(stored, undefined)).toMatchObject([
      { scheme: { version: 1, on: false } },
      { scheme: { version: 2, on: true, from: '2026-10' }, at: '2026-11-02T01:00:00.000Z', by: '陈思远' },
    ]);
  });

  it('may be added, but not under a name that is taken', () => {
    const mine: TierScheme = { ...retailScheme, id: 'mine', zh: '私行' };
    const added = editScheme(view([]), mine);
    if (!added.ok) throw new Error(added.reason);
    const stored = added.value.touched[0]?.after as BookRecord;
    expect(stored.id).toBe(schemeRecordId('mine'));
    expect(readAllSchemes(view([stored])).at(-1)).toMatchObject({ id: 'mine', version: 1, zh: '私行' });
    expect(editScheme(view([stored]), { ...mine, id: 'other' })).toMatchObject({
      reason: 'tiers.duplicateScheme',
    });
  });

  it('of older books are still read', () => {
    const { clock: _, ...old } = retailScheme;
    const stored = { id: schemeRecordId('retail'), scheme: { ...old, version: 4 } };
    const [retail] = readSchemes(view([stored]));
    expect(retail).toEqual({ ...old, version: 4 });
    expect(retail && monthsBelow(retail, 'gold')).toBe(3);
    expect(monthsBelow(prospectScheme, 'A')).toBeNull();
  });

  it('are refused with the very row that is wrong', () => {
    const at = (place: number, minimum: number | null) => ({
      ...prospectScheme,
      tiers: prospectScheme.tiers.map((tier, index) => (index === place ? { ...tier, minimum } : tier)),
    });
    expect(validateScheme(at(1, 75))).toMatchObject({
      reason: 'tiers.order',
      details: { tier: 'B', place: 2 },
    });
    expect(validateScheme(at(1, 70))).toMatchObject({ reason: 'tiers.overlap', details: { place: 2 } });
    expect(validateScheme(at(0, null))).toMatchObject({ reason: 'tiers.gap', details: { place: 1 } });
    expect(validateScheme(at(2, 1))).toMatchObject({ reason: 'tiers.lastNotOpen', details: { place: 3 } });
    // A score may have decimals, money may not have parts of a fen.
    expect(validateScheme(at(1, 40.5)).ok).toBe(true);
  });

  it('tell their standards in their own unit', () => {
    const [a, b, c] = prospectScheme.tiers;
    const tell = (tier = a) => (tier === undefined ? '' : describeStandard(prospectScheme, tier, 'zh-CN'));
    expect([tell(a), tell(b), tell(c)]).toEqual(['≥ 70', '40 – 70', '＜ 40']);
    if (b === undefined || a === undefined) throw new Error('Three grades');
    const distance = { tier: b, up: { tier: a, missing: 4.5 }, down: null };
    expect(describeDistance(distance, 'zh-CN', prospectScheme.basis)).toBe('差 4.5升A');
    const below = { tier: b, up: null, down: { tier: b, margin: -toFen(7.6, 'wan') } };
    expect(describeDistance(below, 'zh-CN')).toBe('差 7.6 万保级');
    expect(describeDistance({ ...below, down: null, up: { tier: a, missing: -1 } }, 'zh-CN')).toBe(
      '已达A标准',
    );
  });
});

describe('an edited scheme', () => {
  const higher: TierScheme = {
    ...retailScheme,
    version: 2,
    tiers: retailScheme.tiers.map((tier) =>
      tier.key === 'gold' ? { ...tier, minimum: toFen(30, 'wan') } : tier,
    ),
  };
  const people = [
    makePerson('a', 25),
    makePerson('b', 50, { standings: { retail: { tier: 'platinum', since: '2026-05', below: ['gold'] } } }),
    makePerson('c', 25, {
      standings: {
        retail: {
          tier: 'gold',
          since: '2026-05',
          exception: { tier: 'diamond', until: '2026-12', reason: '重点', by: '陈思远' },
        },
      },
    }),
    makePerson('d', undefined, { standings: { retail: { tier: 'gold', since: '2026-05' } } }),
  ];
  const amountOf = (record: CustomerRecord) => (typeof record.aum === 'number' ? record.aum : undefined);

  it('tells who would move before it is saved', () => {
    const preview = previewScheme(retailScheme, higher, people, amountOf);
    expect(Object.fromEntries(preview.before)).toEqual({ gold: 2, platinum: 1, diamond: 1 });
    expect(Object.fromEntries(preview.after)).toEqual({ ordinary: 1, gold: 2, diamond: 1 });
    expect(preview).toMatchObject({ up: 0, down: 2, applies: 4 });
    expect(preview.moves).toEqual([
      { from: 'gold', to: 'ordinary', count: 1, ids: ['a'] },
      { from: 'platinum', to: 'gold', count: 1, ids: ['b'] },
    ]);
  });

  it('places its customers anew: trails begin again, exceptions go on, who has no amount stays', () => {
    const draft = {
      command: 'editScheme',
      label: { kind: 'schemeEdited', scheme: '' } as const,
      touched: [],
    };
    const { touched } = withReplacedStandings(draft, higher, '2026-10', people, amountOf);
    const standings = touched.filter(({ collection }) => collection === 'customers');
    expect(
      standings.map(({ id, after }) => [id, (after?.standings as { retail?: object } | null)?.retail]),
    ).toEqual([
      ['a', { tier: 'ordinary', since: '2026-11' }],
      ['b', { tier: 'gold', since: '2026-11' }],
      ['c', { tier: 'ordinary', since: '2026-11', exception: people[2]?.standings?.retail?.exception }],
    ]);
    const moves = touched.filter(({ collection }) => collection === 'tierMoves').map(({ after }) => after);
    expect(moves).toMatchObject([
      {
        customerId: 'a',
        from: null,
        to: 'ordinary',
        reason: 'schemeChanged',
        effective: '2026-11',
        version: 2,
      },
      { customerId: 'b', from: 'platinum', to: 'gold', reason: 'schemeChanged', basis: toFen(50, 'wan') },
    ]);
    expect(replaceStanding(higher, makePerson('e', 5, { stage: 'lost' }), 5, '2026-11')).toBeUndefined();
  });
});
