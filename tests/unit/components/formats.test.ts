import { formatsIn } from '@renderer/components/language/formats';
import { describe, expect, it } from 'vitest';

const zh = formatsIn('zh-CN');
const en = formatsIn('en');

describe('formats of the screens', () => {
  it('writes months', () => {
    expect([zh.month('2026-10'), zh.monthShort('2026-01')]).toEqual(['2026年10月', '1月']);
    expect([en.month('2026-10'), en.monthShort('2026-01')]).toEqual(['Oct 2026', 'Jan']);
  });

  it.each([
    [186_443_400_000, '18.64 亿', '¥1.86bn'],
    [92_400_000, '92.40 万', '¥924.00k'],
    [-1_234_500, '-1.23 万', '-¥12.35k'],
    [412_700_000_0, '4,127.00 万', '¥41.27m'],
    [0, '0.00 万', '¥0.00k'],
  ])('%d fen in words', (fen, chinese, english) => {
    expect(zh.moneyInWords(fen)).toBe(chinese);
    expect(en.moneyInWords(fen)).toBe(english);
  });

  it('writes shares and lengths of time', () => {
    expect(zh.percent(0.3234)).toBe('32.3%');
    expect([zh.duration(400), zh.duration(12_300), zh.duration(150_000)]).toEqual([
      '约 1 秒',
      '约 12 秒',
      '约 3 分钟',
    ]);
    expect(en.duration(12_300)).toBe('about 12 s');
  });
});
