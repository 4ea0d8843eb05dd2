import { matchEntries } from '@renderer/components/palette/match-entries';
import type { PaletteEntry } from '@renderer/components/palette/palette-entry';
import { describe, expect, it } from 'vitest';

const entry = (title: string, also: string): PaletteEntry => ({
  key: title,
  group: 'action',
  icon: 'search',
  title,
  also: [also],
  run: () => undefined,
});

const entries = [
  entry('导入台账', 'Import a workbook'),
  entry('导出', 'Export'),
  entry('台账进出', 'Workbooks'),
  entry('重做', 'Redo'),
];

describe('finding a page or an action', () => {
  it.each<[string, readonly string[]]>([
    ['导出', ['导出']],
    ['dc', ['导出']],
    ['daochu', ['导出']],
    ['exp', ['导出']],
    // What begins with it comes first.
    ['台账', ['台账进出', '导入台账']],
    ['zhong', ['重做']],
    ['chong', ['重做']],
    ['没有', []],
    ['', ['导入台账', '导出', '台账进出', '重做']],
  ])('%s', (typed, titles) => {
    expect(matchEntries(entries, typed).map(({ title }) => title)).toEqual(titles);
  });
});
