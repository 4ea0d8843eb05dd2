import { describe, expect, it } from 'vitest';
import { compute, type Facts } from './compute';

const wan = 1_000_000;

// Worked by hand from the rules of Excel and compared with what LibreOffice Calc gives for the same formulas; what
// differs on purpose stands under "blank".
describe('calculates as Excel does', () => {
  it.each<[string, number | string | boolean]>([
    ['1+2*3', 7],
    ['(1+2)*3', 9],
    ['2^3^2', 64],
    ['-2^2', 4],
    ['2^-1', 0.5],
    ['--3', 3],
    ['10-2-3', 5],
    ['100/10/2', 5],
    ['50%', 0.5],
    ['200*5%', 10],
    ['=1+1', 2],
    ['1.5e3', 1500],
    ['.5+.25', 0.75],
    ['0.1+0.2', 0.3],
    ['1=1', true],
    ['1<>1', false],
    ['2>=2', true],
    ['"a"="A"', true],
    ['"a"<"b"', true],
    ['1+1=2', true],
    ['"甲"&"乙"', '甲乙'],
    ['"a"&1+2', 'a3'],
    ['"a""b"', 'a"b'],
    ['IF(1<2, "小", "大")', '小'],
    ['IF(0, 1, 2)', 2],
    ['IF(3, 1, 2)', 1],
    ['AND(TRUE, 1<2)', true],
    ['AND(TRUE, FALSE)', false],
    ['OR(FALSE, 1>2)', false],
    ['NOT(FALSE)', true],
    ['ROUND(2.5, 0)', 3],
    ['ROUND(-2.5, 0)', -3],
    ['ROUND(1.005, 2)', 1.01],
    ['ROUND(1234.567, -2)', 1200],
    ['ROUNDUP(1.01, 0)', 2],
    ['ROUNDUP(-1.01, 0)', -2],
    ['ROUNDDOWN(1.99, 0)', 1],
    ['ROUNDDOWN(-1.99, 1)', -1.9],
    ['INT(-1.5)', -2],
    ['INT(8.9)', 8],
    ['ABS(-4)', 4],
    ['MIN(3, 1, 2)', 1],
    ['MAX(3, 1, 2)', 3],
    ['SUM(1, 2, 3.5)', 6.5],
    ['AVERAGE(1, 2, 6)', 3],
    ['IFERROR(1/(1-1), 9)', 9],
    ['IFERROR(4/2, 9)', 2],
    ['LEN("客户abc")', 5],
    ['LEFT("浙江省宁波市", 3)', '浙江省'],
    ['LEFT("浙江省")', '浙'],
    ['RIGHT("13800001234", 4)', '1234'],
    ['MID("abcdef", 2, 3)', 'bcd'],
    ['CONCAT("a", 1, "b")', 'a1b'],
    ['YEAR(DATE(2026, 10, 31))', 2026],
    ['MONTH(DATE(2026, 10, 31))', 10],
    ['DAY(DATE(2026, 10, 31))', 31],
    ['DATE(2026, 13, 1)', '2027-01-01'],
    ['DATE(2026, 2, 31)', '2026-03-03'],
    ['DATE(2024, 2, 29)', '2024-02-29'],
    ['EDATE(DATE(2026, 1, 31), 1)', '2026-02-28'],
    ['EDATE(DATE(2026, 3, 31), -1)', '2026-02-28'],
    ['EDATE(DATE(2024, 2, 29), 12)', '2025-02-28'],
    ['DAYS(DATE(2026, 10, 31), DATE(2026, 10, 1))', 30],
    ['DATE(2026, 10, 31) - DATE(2025, 10, 31)', 365],
    ['DATE(2026, 10, 31) + 1', '2026-11-01'],
    ['DATEDIF(DATE(2020, 2, 29), DATE(2026, 2, 28), "Y")', 5],
    ['DATEDIF(DATE(2020, 11, 1), DATE(2026, 10, 31), "m")', 71],
    ['DATEDIF(DATE(2026, 1, 1), DATE(2026, 10, 31), "D")', 303],
    ['TODAY()', '2026-10-31'],
  ])('%s', (text, expected) => {
    expect(compute(text)).toBe(expected);
  });

  it.each<[string, string]>([
    ['1/(2-2)', '#DIV/0!'],
    ['SUM(1, 1/(2-2))', '#DIV/0!'],
    ['AND(TRUE, 1/(2-2)=1)', '#DIV/0!'],
    ['10^400', '#NUM!'],
    ['(0-8)^0.5', '#NUM!'],
    ['DATEDIF(DATE(2026,1,2), DATE(2026,1,1), "D")', '#NUM!'],
    ['DATE(99999, 1, 1)', '#NUM!'],
    ['MID("abc", 0, 1)', '#VALUE!'],
    ['LEFT("abc", 0-1)', '#VALUE!'],
    ['1 + IF(1=1, "甲", 2)', '#VALUE!'],
  ])('%s gives %s', (text, expected) => {
    expect(compute(text)).toBe(expected);
  });
});

describe('reads fields', () => {
  const facts: Facts = {
    deposits: 50 * wan,
    wealth: 30 * wan,
    openedOn: '2020-11-01',
    birthDate: '1980-02-29',
    gender: 'female',
    mobile: '13800001234',
    hasMobileBanking: true,
    commissionRate: 2.5,
    name: '陈静',
  };

  it.each<[string, number | string | boolean | undefined]>([
    // Amounts are 万元 as on screen; a result that is an amount goes back to fen.
    ['[存款]+[理财]', 80 * wan],
    ['存款 + 理财', 80 * wan],
    ['[存款（万元）] * 2', 100 * wan],
    ['[AUM]', 80 * wan],
    ['ROUND([理财]/[金融资产]*100, 1)', 37.5],
    ['[存款]*[佣金(‰)]', 125 * wan],
    ['IF([存款]>=50, "重点", "一般")', '重点'],
    ['[客户名称] & "：" & [存款]', '陈静：50'],
    ['IF([性别]="女", "女士", "先生")', '女士'],
    ['IF([性别]="Female", "女士", "先生")', '女士'],
    ['[性别]&""', '女'],
    ['IF([是否开通手机银行], 1, 0)', 1],
    ['IF([是否开通社保卡], 1, 0)', 0],
    ['[是否开通社保卡]=FALSE', true],
    ['DATEDIF([开户日期], TODAY(), "M")', 71],
    ['[开户日期] + 30', '2020-12-01'],
    ['[开户日期] >= "2020-01-01"', true],
    ['MAX([开户日期], [出生日期])', '2020-11-01'],
    ['YEAR([出生日期])', 1980],
    ['RIGHT([手机号码], 4)', '1234'],
  ])('%s', (text, expected) => {
    expect(compute(text, facts)).toBe(expected);
  });

  it.each<[string, number | string | boolean | undefined]>([
    // Not as Excel: an amount nobody knows is not 0, so what is worked out of it stays blank.
    ['[存款]+[贷款]', undefined],
    ['[贷款]*2', undefined],
    ['-[贷款]', undefined],
    ['[贷款]/[存款]', undefined],
    ['[贷款]>5', undefined],
    ['IF([贷款]>5, "有贷", "无贷")', undefined],
    ['YEAR([走访日期])', undefined],
    ['AND([贷款]>5, FALSE)', false],
    ['OR([贷款]>5, TRUE)', true],
    ['NOT([贷款]>5)', undefined],
    // Nor is "" counted: it is what a field without a value is.
    ['COUNTA("a", "", 3)', 2],
    // As Excel.
    ['SUM([存款], [理财], [贷款])', 80 * wan],
    ['AVERAGE([存款], [贷款])', 50 * wan],
    ['SUM([贷款])', undefined],
    ['IF(ISBLANK([贷款]), 0, [贷款])', 0],
    ['IF([贷款]="", "不详", "有")', '不详'],
    ['IF([贷款]<>"", [贷款], "")', undefined],
    ['[备注]&"。"', '。'],
    ['LEN([备注])', 0],
    ['[备注]="重要"', false],
    ['COUNTA([存款], [理财], [贷款])', 2],
    ['IF([存款]>10, "")', undefined],
    ['IF([存款]>100, 1)', undefined],
  ])('blank: %s', (text, expected) => {
    expect(compute(text, facts)).toBe(expected);
  });

  it('keeps what the field is meant to hold', () => {
    expect(compute('[存款]/3', facts, 'money')).toBe(16_666_667);
    expect(compute('[存款]/3', facts, 'number', 2)).toBe(16.67);
    expect(compute('1/3', {}, 'number', 0)).toBe(0);
    expect(compute('[存款]/4', facts, 'text')).toBe('12.5');
    expect(compute('[开户日期]', facts, 'text')).toBe('2020-11-01');
    expect(compute('[是否开通手机银行]', facts, 'text')).toBe('是');
    expect(compute('10^12', {}, 'money')).toBe('#NUM!');
  });

  it('takes Chinese punctuation and full-width signs', () => {
    expect(compute('ＩＦ（［存款］＞＝５０，“重点”，“一般”）', facts)).toBe('重点');
    expect(compute('【存款】×２％', facts)).toBe(wan);
    expect(compute('存款＋理财−１', facts)).toBe(79 * wan);
    expect(compute('[存款]≥50', facts)).toBe(true);
    expect(compute('sum(存款、理财)', facts)).toBe(80 * wan);
  });
});
