import type { RawCell } from '@shared/domain/sheets/cell';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import { createRowReader } from '@shared/domain/sheets/rows/read-row';
import { applySection, readSection } from '@shared/domain/sheets/sections/read-section';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workbookOf } from '../../helpers/sheet-of';

describe('the text of a section row', () => {
  it.each<[string, string, string | undefined]>([
    ['管户经理：王芳', '王芳', 'manager'],
    ['客户经理:王 芳', '王芳', 'manager'],
    ['管户经理：王芳（35户）', '王芳', 'manager'],
    ['管户经理：王芳  共35户', '王芳', 'manager'],
    ['客户经理：王芳（工号：3302117）', '王芳', 'manager'],
    ['—— 王芳 管户 ——', '王芳', 'manager'],
    ['—— 陈思远 管户 ——', '陈思远', 'manager'],
    ['【王芳】', '王芳', 'manager'],
    ['王芳（管户经理）', '王芳', 'manager'],
    ['王芳名下客户', '王芳', 'manager'],
    ['二、欧阳静 管户', '欧阳静', 'manager'],
    ['阿依古丽•买买提', '阿依古丽·买买提', 'manager'],
    ['城东支行', '城东支行', 'branch'],
    ['★城东支行★', '城东支行', 'branch'],
    ['支行：城东', '城东', 'branch'],
    ['所属网点：泉秀路网点', '泉秀路网点', 'branch'],
    ['部门：零售部', '零售部', 'department'],
    ['公司业务部', '公司业务部', 'department'],
    ['营销一组', '营销一组', 'department'],
    ['一、重点客户', '重点客户', 'tierInSheet'],
    ['（一）白金客户名单', '白金客户', 'tierInSheet'],
    ['二、白金客户（120户）', '白金客户', 'tierInSheet'],
    ['第一组、钻石客户', '钻石客户', 'tierInSheet'],
    ['代发工资客户', '代发工资客户', 'segment'],
    ['公务员', '公务员', undefined],
    ['————', '', undefined],
    ['2026年新增', '2026年新增', undefined],
  ])('%s is %s', (raw, value, subject) => {
    expect(readSection(raw)).toMatchObject(subject === undefined ? { value } : { value, subject });
  });

  it('is read or left blank, never thrown at, and stays the same when read again without its label', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const { value } = readSection(text);
        expect(value).toBe(value.trim());
      }),
    );
  });
});

describe('what a section does to the rows below', () => {
  it.each<[string, string, string]>([
    ['管户经理：王芳', 'manager', 'give'],
    ['张三丰收', 'manager', 'give'],
    // A new branch begins: its manager is not the one of the branch above.
    ['城东支行', 'manager', 'end'],
    ['公司业务部', 'branch', 'leave'],
    ['一、重点客户', 'manager', 'leave'],
    ['管户经理：王芳', 'tierInSheet', 'end'],
    ['管户经理：王芳', 'branch', 'leave'],
    ['代发工资客户', 'tierInSheet', 'give'],
    ['二、白金客户', 'segment', 'give'],
    ['——', 'manager', 'leave'],
  ])('%s for %s: %s', (raw, field, effect) => {
    expect(applySection(readSection(raw), field)).toBe(effect);
  });
});

describe('sections offered with the plan', () => {
  const header = ['客户号', '姓名', '手机', '存款'];
  const planOf = (...rows: readonly (readonly RawCell[])[]) =>
    planWorkbook(workbookOf({ rows }).peek).sheets[0];

  it('are listed with the field most of them stand for', () => {
    expect(
      planOf(
        header,
        ['—— 王芳 管户 ——'],
        ['001', '张三', '13522910155', 3],
        ['客户经理：李敏（2户）'],
        ['002', '李四', '13551634073', 4],
      ),
    ).toMatchObject({
      sections: [
        { row: 2, text: '—— 王芳 管户 ——', value: '王芳' },
        { row: 4, text: '客户经理：李敏（2户）', value: '李敏' },
      ],
      sectionSuggestion: 'manager',
    });
  });

  it('are never taken unasked, and not suggested where the rows say it themselves', () => {
    const plan = planOf([...header, '客户经理'], ['管户经理：王芳'], ['001', '张三', null, 3, '王芳']);
    expect(plan).toMatchObject({ sections: [{ row: 2, value: '王芳' }] });
    expect(plan?.sectionSuggestion).toBeUndefined();
    expect(plan?.sectionField).toBeUndefined();
  });

  it('may stand above the header when labelled, and then hold for the whole sheet', () => {
    const plan = planOf(['城东支行台账'], ['管户经理：王芳', null, '单位：元'], header, [
      '001',
      '张三',
      null,
      3,
    ]);
    expect(plan).toMatchObject({ sections: [{ row: 2, value: '王芳' }], sectionSuggestion: 'manager' });
    if (plan === undefined) throw new Error('The test sheet has no header');
    const read = createRowReader({ ...plan, sectionField: 'manager' });
    expect(read({ number: 4, cells: ['001', '张三', null, 3] })).toMatchObject({
      values: { manager: '王芳' },
    });
  });

  it('are not told of a sheet without any', () => {
    expect(planOf(header, ['001', '张三', null, 3])).not.toHaveProperty('sections');
  });
});
