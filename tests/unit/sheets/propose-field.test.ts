import { fieldOfBranch } from '@shared/domain/fields/branch-fields';
import { parseField } from '@shared/domain/fields/parse-field';
import type { RawCell } from '@shared/domain/sheets/cell';
import { proposeField } from '@shared/domain/sheets/proposing/propose-field';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const key = 'own_a1b2c3d4';

describe('a field proposed for a column that no field fits', () => {
  it.each<[string, readonly RawCell[], string]>([
    ['是否代发', ['是', '否', '是', null], 'flag'],
    ['签约手机银行', ['√', null, '√', '√'], 'flag'],
    ['是否代发', [1, 0, 1], 'flag'],
    ['档次', [1, 0, 1], 'number'],
    ['签约日', ['2026-06-01', '2026年7月2日', { kind: 'date', iso: '2026-01-02', serial: 46024 }], 'date'],
    ['配偶电话', ['13522910155', '13551634073', 13551634074], 'phone'],
    ['代发金额（万元）', [1.5, 2, 3.25], 'money'],
    ['代发额', ['1.5万', '2万', '3.25万'], 'money'],
    ['代发额', ['￥15', '￥20', '￥30'], 'money'],
    ['代发额', [1.5, 2, 3.25], 'number'],
    ['家庭人口', [3, 4, '5'], 'number'],
    ['家庭人口', ['1,234', '3', '-5.5'], 'number'],
    ['柜员号', ['0012', '0013', '0014'], 'text'],
    ['卡号', [622202020011223, 622202020011224, 622202020011225], 'text'],
    ['利率', ['3.5%', '4%', '4.2%'], 'text'],
    ['片区', ['城东', '城西', '城东', '城西', '城东', '城东'], 'choice'],
    ['网格', ['甲一', '甲二', '甲三', '乙一', '乙二', '乙三'], 'text'],
    ['走访情况', ['客户反映排队时间较长，希望增加窗口，已向主管反映，下周再次上门说明情况'], 'longText'],
    ['说明', ['一\n二', '三'], 'longText'],
    ['片区', ['城东', '-', '城东', '无', '城西', '城西', '城东'], 'choice'],
    ['空列', ['-', '无', '\u200b'], 'text'],
    ['空列', [null, ' '], 'text'],
  ])('%s with %j is %s', (header, samples, type) => {
    expect(proposeField(header, samples, { key }).type).toBe(type);
  });

  it('takes the unit above the table for money where the header speaks of it', () => {
    expect(proposeField('代发额', [1, 2, 3], { key, isMoneySheet: true }).type).toBe('money');
    expect(proposeField('家庭人口', [1, 2, 3], { key, isMoneySheet: true }).type).toBe('number');
  });

  it('is named by the header without unit and remarks, and known by the header itself', () => {
    expect(proposeField(' *代发 金额（万元）：', [1], { key, kinds: ['individual'] })).toEqual({
      key,
      zh: '代发金额',
      en: '代发金额',
      type: 'money',
      kinds: ['individual'],
      synonyms: [' *代发 金额（万元）：'],
    });
    expect(proposeField('（必填）', [], { key }).zh).toBe('（必填）');
  });

  it('has the words of its cells as choices', () => {
    const field = proposeField('片区', ['城东', ' 城西', '城东', '城西　', '城东', '城东'], { key });
    expect(field.choices?.map(({ zh }) => zh)).toEqual(['城东', '城西']);
  });

  it('reads nearly all of the cells it was made from', () => {
    const cell = fc.oneof(
      fc.constantFrom<RawCell>(
        '是',
        '否',
        '城东',
        '城西',
        '2026-06-01',
        '13522910155',
        3,
        4.5,
        '1.5万',
        null,
        '甲',
      ),
      fc.string({ maxLength: 20 }),
      fc.integer(),
    );
    fc.assert(
      fc.property(
        fc.string({ maxLength: 12 }),
        fc.array(cell, { minLength: 1, maxLength: 12 }),
        (header, samples) => {
          const field = fieldOfBranch(proposeField(header, samples, { key }));
          const read = samples.filter((sample) => parseField(field, sample, { unit: 'yuan' }).ok).length;
          expect(read).toBeGreaterThanOrEqual(samples.length * 0.8 - 1e-9);
        },
      ),
    );
  });
});
