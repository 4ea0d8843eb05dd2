import { readEveryday } from '@renderer/data/search/everyday-reading';
import { splitCompanyName } from '@shared/domain/duplicates/company-name';
import { comparePersons } from '@shared/domain/duplicates/compare-persons';
import { makePerson, makeSoundOf } from '@shared/domain/duplicates/person';
import type { CustomerKind } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';
import { makeIdNumber } from '../../helpers/id-number';

const soundOf = makeSoundOf(readEveryday);
const id = makeIdNumber('330212', '19840305', 795);
const otherId = makeIdNumber('330212', '19840305', 797);

function compare(left: object, right: object, kind: CustomerKind = 'individual') {
  const one = makePerson(kind, left as Record<string, unknown>);
  const other = makePerson(kind, right as Record<string, unknown>);
  const match = comparePersons(one, other, soundOf);
  expect(comparePersons(other, one, soundOf)).toEqual(match);
  return match === undefined ? 'none' : `${match.reason} ${match.strength}`;
}

describe('two people', () => {
  it.each([
    ['the same ID', { name: '王伟', idNumber: id }, { name: '王伟', idNumber: id }, 'idNumber certain'],
    [
      'the old form of an ID',
      { name: '王伟', idNumber: id },
      { name: '王伟', idNumber: '330212840305795' },
      'idNumber certain',
    ],
    [
      'the same ID, other names',
      { name: '王伟', idNumber: id },
      { name: '陈丽', idNumber: id },
      'idNumber likely',
    ],
    [
      'mobile and name',
      { name: '王伟', mobile: '13800138000' },
      { name: '王 伟', secondMobile: '13800138000' },
      'mobileAndName likely',
    ],
    [
      'full-width letters',
      { name: 'ＴＯＭ', mobile: '13800138000' },
      { name: 'Tom', mobile: '13800138000' },
      'mobileAndName likely',
    ],
    [
      'mobile and name, other birthdays',
      { name: '王伟', mobile: '13800138000', birthDate: '1980-01-01' },
      { name: '王伟', mobile: '13800138000', birthDate: '1990-01-01' },
      'mobileAndName possible',
    ],
    [
      'name and birthday',
      { name: '王伟', birthDate: '1984-03-05' },
      { name: '王伟', idNumber: id },
      'nameAndBirthDate likely',
    ],
    [
      'name and birthday, other phones',
      { name: '王伟', birthDate: '1984-03-05', mobile: '13800138000' },
      { name: '王伟', birthDate: '1984-03-05', mobile: '13911112222' },
      'nameAndBirthDate possible',
    ],
    [
      'same sound and tail',
      { name: '章伟', mobile: '13800138000' },
      { name: '张玮', mobile: '13911118000' },
      'likeness possible',
    ],
    [
      'same sound and address',
      { name: '张伟', address: '宁波市江东区桑田路7弄3号' },
      { name: '张炜', address: '宁波市江东区桑田路7弄3号' },
      'likeness possible',
    ],
    [
      'one character, same phone',
      { name: '欧阳修远', mobile: '13800138000' },
      { name: '欧阳修', mobile: '13800138000' },
      'likeness possible',
    ],
    ['the same name alone', { name: '王伟' }, { name: '王伟' }, 'none'],
    [
      'a family on one phone',
      { name: '王伟', mobile: '13800138000' },
      { name: '陈丽', mobile: '13800138000' },
      'none',
    ],
    [
      'two checked IDs',
      { name: '王伟', idNumber: id, mobile: '13800138000' },
      { name: '王伟', idNumber: otherId, mobile: '13800138000' },
      'none',
    ],
    [
      'one character, another sex',
      { name: '王伟', mobile: '13800138000', gender: 'male' },
      { name: '王玮', mobile: '13800138000', gender: 'female' },
      'none',
    ],
    ['nothing at all', {}, {}, 'none'],
  ])('%s', (_, left, right, expected) => {
    expect(compare(left, right)).toBe(expected);
  });

  it('are never a person and a company', () => {
    const person = makePerson('individual', { name: '海星', mobile: '13800138000' });
    const company = makePerson('company', { name: '海星', mobile: '13800138000' });
    expect(comparePersons(person, company, soundOf)).toBeUndefined();
  });
});

describe('two companies', () => {
  it.each([
    ['宁波海星贸易有限公司', '海星贸易', 'likeness possible'],
    ['浙江省宁波市海星贸易有限责任公司', '宁波海星贸易有限公司', 'likeness possible'],
    ['海星贸易（宁波）有限公司', '宁波市海星贸易有限公司', 'likeness possible'],
    ['宁波海星贸易有限公司', '杭州海星贸易有限公司', 'none'],
    ['宁波海星贸易有限公司', '宁波海星贸易有限公司鄞州分公司', 'none'],
    ['宁波海星贸易有限公司', '宁波海月贸易有限公司', 'none'],
  ])('%s and %s', (left, right, expected) => {
    expect(compare({ name: left }, { name: right }, 'company')).toBe(expected);
  });

  it('are sure with the same credit code or a second thing that agrees', () => {
    const creditCode = '91330200MA2AAAAA0X';
    expect(compare({ name: '甲公司', creditCode }, { name: '乙公司', creditCode }, 'company')).toBe(
      'creditCode certain',
    );
    const legalRepresentative = '王伟';
    expect(
      compare(
        { name: '宁波海星贸易有限公司', legalRepresentative },
        { name: '海星贸易', legalRepresentative },
        'company',
      ),
    ).toBe('likeness likely');
  });

  it('lose their place and form, but never everything', () => {
    expect(splitCompanyName('浙江省宁波市海星贸易有限公司')).toEqual({
      core: '海星贸易',
      province: '浙江',
      city: '宁波',
    });
    expect(splitCompanyName('宁波有限公司').core).toBe('宁波');
    expect(splitCompanyName('公司').core).toBe('公司');
  });
});
