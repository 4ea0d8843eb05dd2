import { ageOn, readIdNumber } from '@shared/domain/identity/read-id-number';
import { describe, expect, it } from 'vitest';
import { makeIdNumber } from '../../helpers/id-number';

describe('facts of an ID number', () => {
  it.each([
    [makeIdNumber('330212', '19840305', 795), '1984-03-05', 'male', '330212', true],
    [makeIdNumber('330212', '20001231', 2), '2000-12-31', 'female', '330212', true],
    ['330212840305795', '1984-03-05', 'male', '330212', false],
    ['330212840305796', '1984-03-05', 'female', '330212', false],
  ])('reads %s', (id, birthDate, gender, region, isChecked) => {
    expect(readIdNumber(id)).toMatchObject({ ok: true, value: { birthDate, gender, region, isChecked } });
  });

  it('takes spaces and a small x as people type them', () => {
    const id = [...Array(400).keys()]
      .map((no) => makeIdNumber('110105', '19491231', no))
      .find((made) => made.endsWith('X'));
    expect(id).toBeDefined();
    const typed = `${id?.slice(0, 6)} ${id?.slice(6, 14)} ${id?.slice(14).toLowerCase()}`;
    expect(readIdNumber(typed)).toMatchObject({ ok: true, value: { idNumber: id } });
  });

  it.each([
    ['33021219840305795', 'id.length'],
    ['330212198413057958', 'id.birthDate'],
    ['990212198403057958', 'id.region'],
    ['330212198403057950', 'id.checkDigit'],
    ['E12345678', 'id.notResident'],
    ['', 'id.notResident'],
    ['3302121984****7958', 'id.masked'],
  ])('refuses %s', (id, reason) => {
    const read = readIdNumber(id);
    expect(read).toMatchObject({ ok: false, reason });
  });

  it('counts full years of age', () => {
    expect(ageOn('1984-03-05', '2026-03-04')).toBe(41);
    expect(ageOn('1984-03-05', '2026-03-05')).toBe(42);
  });
});
