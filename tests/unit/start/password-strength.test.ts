import { rateStrength } from '@renderer/components/password/password-strength';
import { checkNewBook } from '@renderer/features/start/new-book';
import { describe, expect, it } from 'vitest';

describe('password strength', () => {
  it.each([
    ['', 'short'],
    ['abc1234', 'short'],
    ['12345678', 'weak'],
    ['aaaaaaaaaaaa', 'weak'],
    ['qwertyuiop', 'weak'],
    ['password', 'weak'],
    ['Jd-branch7', 'fair'],
    ['江东支行桑田路十八弄', 'strong'],
    ['Jiangdong-2026-10', 'strong'],
    ['correct horse battery', 'strong'],
  ])('%s is %s', (password, strength) => {
    expect(rateStrength(password)).toBe(strength);
  });
});

describe('the form of a new book', () => {
  const full = {
    branchName: ' 江东支行 ',
    person: '陈思远 ',
    password: 'Jiangdong-10',
    again: 'Jiangdong-10',
  };

  it('takes a full form and trims names, never the password', () => {
    const spaced = { ...full, password: ' Jiangdong-10 ', again: ' Jiangdong-10 ' };
    expect(checkNewBook(spaced)).toEqual({
      ok: true,
      book: { branchName: '江东支行', person: '陈思远', password: ' Jiangdong-10 ' },
    });
  });

  it.each([
    [{ branchName: ' ' }, 'branchName'],
    [{ person: '' }, 'person'],
    [{ password: '1234567', again: '1234567' }, 'password'],
    [{ again: 'Jiangdong-11' }, 'again'],
  ])('asks for what is missing: %o', (part, where) => {
    expect(checkNewBook({ ...full, ...part })).toMatchObject({ ok: false, problem: { where } });
  });
});
