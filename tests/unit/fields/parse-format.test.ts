import { assetsOf, followParts, tierBasisOf } from '@shared/domain/fields/assets';
import { fieldByKey, houseFields as fields } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import { captionOfField, formatField } from '@shared/domain/fields/format-field';
import { maskValue } from '@shared/domain/fields/mask';
import { isSeveral, parseField } from '@shared/domain/fields/parse-field';
import { validateField } from '@shared/domain/fields/validate-field';
import { makeDate } from '@shared/domain/kernel/calendar';
import type { CustomerRecord, FieldValue } from '@shared/domain/records/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function field(key: string): Field {
  const found = fieldByKey(key);
  if (found === undefined) throw new Error(`No field ${key}`);
  return found;
}

/** Values that a field can hold, for the types whose values are easy to make. */
function anyValue(of: Field): fc.Arbitrary<FieldValue> | undefined {
  switch (of.type) {
    case 'money':
      // Screens show 万元 with two decimals, that is, whole hundreds of 元.
      return fc.integer({ min: -10_000_000, max: 10_000_000 }).map((hundreds) => hundreds * 10_000);
    case 'rate':
      return fc.integer({ min: 0, max: 10_000 }).map((tenths) => tenths / 10);
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...(of.choices ?? []).map(({ value }) => value));
    case 'date':
      return fc
        .tuple(
          fc.integer({ min: 1900, max: 2190 }),
          fc.integer({ min: 1, max: 12 }),
          fc.integer({ min: 1, max: 28 }),
        )
        .map(([year, month, day]) => makeDate(year, month, day) ?? '2000-01-01');
    case 'customerNo':
      return fc.stringMatching(/^[0-9A-Z]{1,20}$/);
    case 'phone':
      return fc.stringMatching(/^1[3-9]\d{9}$/);
    case 'postalCode':
      return fc.stringMatching(/^\d{6}$/);
    case 'text':
    case 'longText':
      return fc.stringMatching(/^[\u4e00-\u9fff]{2,20}$/);
    default:
      return undefined;
  }
}

describe('every field', () => {
  it.each(fields.map((one) => [one.key, one] as const))(
    '%s reads back what it shows, in both languages',
    (_key, of) => {
      const values = anyValue(of);
      if (values === undefined) return;
      fc.assert(
        fc.property(values, fc.constantFrom('zh-CN' as const, 'en' as const), (value, lang) => {
          const parsed = parseField(of, formatField(of, value, lang));
          expect(parsed).toEqual({ ok: true, value });
          expect(validateField(of, value)).toEqual({ ok: true, value: null });
        }),
        { numRuns: 20 },
      );
    },
  );

  it('reads or refuses any text, never throws, and accepts only what it would store', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.string({ unit: 'binary' }), (of, text) => {
        const parsed = parseField(of, text);
        if (!parsed.ok) expect(parsed.field).toBe(of.key);
        else if (parsed.value !== null && !isSeveral(parsed.value)) {
          expect(validateField(of, parsed.value)).toEqual({ ok: true, value: null });
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('single readings', () => {
  it.each<[string, Parameters<typeof parseField>[1], unknown]>([
    ['gender', '男性', 'male'],
    ['gender', '1-男', 'male'],
    ['gender', '01-女', 'female'],
    ['gender', '?', 'choice.unknown'],
    ['education', '大学本科', 'bachelor'],
    ['riskTolerance', '稳健', 'r2'],
    ['hasWealthCard', '有', true],
    ['hasWealthCard', '×', false],
    ['hasWealthCard', true, true],
    ['hasMobileBanking', '未开通', false],
    ['email', ' a@b.cn ', 'a@b.cn'],
    ['email', 'a@b', 'email.form'],
    ['postalCode', 10020, '010020'],
    ['postalCode', '3150', 'postalCode.form'],
    ['name', '#N/A', 'cell.error'],
    ['employer', 12345, '12345'],
    ['remark', '6月1日通话\n约见面', '6月1日通话\n约见面'],
    ['name', 'x'.repeat(101), 'text.tooLong'],
    ['aum', '92.4', 924_000_00],
    ['aum', '', null],
  ])('%s from %j is %j', (key, cell, expected) => {
    const parsed = parseField(field(key), cell);
    expect(parsed.ok ? parsed.value : parsed.reason).toEqual(expected);
  });

  it('refuses values in the wrong form', () => {
    const faults: readonly [string, FieldValue, string][] = [
      ['aum', 1.5, 'field.form'],
      ['aum', '1', 'field.form'],
      ['openedOn', '2015-6-12', 'date.impossible'],
      ['openedOn', 20150612, 'field.form'],
      ['mobile', '+8613522910155', 'phone.unclear'],
      ['mobile', '1352291015', 'phone.length'],
      ['gender', '男', 'choice.unknown'],
      ['hasWealthCard', '是', 'field.form'],
      ['name', ' ', 'field.form'],
      ['commissionRate', -1, 'rate.outOfRange'],
      ['idNumber', '330212194908032654', 'id.checkDigit'],
    ];
    for (const [key, value, reason] of faults) {
      expect(validateField(field(key), value)).toEqual({ ok: false, reason, field: key });
    }
  });
});

describe('showing', () => {
  it.each([
    ['phone', '13888888888', '138****8888'],
    ['phone', '0574-87901234', '0574-8790****'],
    ['phone', '22118888', '2211****'],
    ['phone', '0574-87901234-801', '0574-8790****'],
    ['phone', '1234', '****'],
    ['idNumber', '33021219560512204X', '3****************X'],
    ['account', '6222020200112233445', '622202*********3445'],
    ['contact', 'zhang@x.cn', 'z***@x.cn'],
    ['contact', 'wx_12345', 'wx****45'],
    ['plain', '张三', '张三'],
  ] as const)('masks %s %s as %s', (sensitivity, text, expected) => {
    expect(maskValue(sensitivity, text)).toBe(expected);
  });

  it('shows units in captions, values without', () => {
    expect(captionOfField(field('aum'), 'zh-CN')).toBe('金融资产（万元）');
    expect(captionOfField(field('aum'), 'en')).toBe('AUM (10k yuan)');
    expect(formatField(field('aum'), 1_234_500_000, 'zh-CN')).toBe('1,234.50');
    expect(formatField(field('gender'), 'female', 'en')).toBe('Female');
    expect(formatField(field('mobile'), '13888888888', 'en', { masked: true })).toBe('138****8888');
    expect(formatField(field('mobile'), undefined, 'en')).toBe('');
  });
});

describe('assets', () => {
  const person = (values: Readonly<Record<string, number>>): CustomerRecord => ({
    id: 'a',
    kind: 'individual',
    ...values,
  });

  it.each([
    [{ aum: 5, deposits: 1 }, 5],
    [{ deposits: 1, wealth: 2, funds: 3, loans: 100 }, 6],
    [{ demandDeposits: 1, timeDeposits: 2, funds: 3 }, 6],
    [{ loans: 5 }, undefined],
    [{}, undefined],
  ])('of %j are %j', (values, expected) => {
    expect(assetsOf(person(values))).toBe(expected);
  });

  it('are unknown while a part could not be read', () => {
    const cell = {
      field: 'deposits',
      text: '#N/A',
      reason: 'cell.error',
      file: 'f',
      sheet: 's',
      row: 1,
      column: 'L',
    };
    expect(assetsOf({ ...person({ wealth: 2, funds: 3 }), unverified: [cell] })).toBeUndefined();
    expect(assetsOf({ ...person({ wealth: 2, aum: 9 }), unverified: [cell] })).toBe(9);
    expect(assetsOf({ ...person({ wealth: 2 }), unverified: [{ ...cell, field: 'mobile' }] })).toBe(2);
  });

  it('decide tiers by the monthly average where there is one', () => {
    expect(tierBasisOf(person({ aum: 5, monthlyAverageAum: 7 }))).toBe(7);
    expect(tierBasisOf(person({ aum: 5 }))).toBe(5);
    expect(tierBasisOf({ id: 'c', kind: 'company', averageDeposits: 3, aum: 9, monthlyAverageAum: 8 })).toBe(
      3,
    );
  });

  it('follow their parts where they agreed before, or where all parts are new', () => {
    const record = person({ deposits: 10, wealth: 5, funds: 5, aum: 20 });
    expect(followParts(record, { deposits: 12 })).toEqual({ aum: 22 });
    expect(followParts(record, { wealth: null })).toEqual({ aum: 15 });
    expect(followParts(record, { aum: 50, deposits: 12 })).toEqual({});
    expect(followParts(record, { loans: 3 })).toEqual({});
    const odd = person({ deposits: 10, wealth: 5, funds: 5, aum: 9_000_000 });
    expect(followParts(odd, { deposits: 12 })).toEqual({});
    expect(followParts(odd, { deposits: 12, wealth: 1, funds: 1 })).toEqual({ aum: 14 });
    expect(followParts(record, { demandDeposits: 3, timeDeposits: 4 })).toEqual({ deposits: 7, aum: 17 });
  });
});
