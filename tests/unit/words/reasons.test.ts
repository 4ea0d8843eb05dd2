import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeFailure, describeReason, isKnownReason } from '@shared/words/reasons';
import { bookSentences } from '@shared/words/reasons/book-sentences';
import { failureSentences } from '@shared/words/reasons/failure-sentences';
import { workbookSentences } from '@shared/words/reasons/workbook-sentences';
import { describe, expect, it } from 'vitest';

const root = new URL('../../..', import.meta.url).pathname;

function listSources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules'))
    .map((path) => join(root, folder, path));
}

/** Every code that the sources give to `fail(…)`, or keep as a failure code to answer later. */
function collectCodes(): Map<string, string> {
  const codes = new Map<string, string>();
  const pattern =
    /fail\(\s*(?:[\w.]+ === '[^']+' \? )?'([a-z][A-Za-z]*\.[A-Za-z]+)'(?:\s*:\s*'([a-z][A-Za-z]*\.[A-Za-z]+)')?/g;
  for (const path of ['shared', 'electron', 'renderer'].flatMap(listSources)) {
    const text = readFileSync(path, 'utf8');
    for (const [, first, second] of text.matchAll(pattern)) {
      for (const code of [first, second]) if (code !== undefined) codes.set(code, path);
    }
  }
  return codes;
}

describe('sentences for failures', () => {
  it('has words for every code the sources can answer', () => {
    const codes = collectCodes();
    expect(codes.size).toBeGreaterThan(80);
    expect([...codes].filter(([code]) => !isKnownReason(code))).toEqual([]);
  });

  it('names the file, in both languages', () => {
    const failure = {
      ok: false,
      reason: 'workbook.damaged',
      details: { file: '台账.xlsx', cause: 'zip' },
    } as const;
    expect(describeFailure(failure, 'zh-CN')).toMatch(/^“台账.xlsx”已损坏.*客户簿未改动。/);
    expect(describeFailure(failure, 'en')).toMatch(/^"台账.xlsx" is damaged.*The book is unchanged\./);
    expect(describeFailure({ ok: false, reason: 'workbook.empty' }, 'zh-CN')).toMatch(/^这个文件是空文件/);
    expect(describeFailure({ ok: false, reason: 'workbook.empty' }, 'en')).toMatch(/^This file is empty/);
  });

  it('names the field and the row', () => {
    const failure = { ok: false, reason: 'date.impossible', field: 'birthDate', row: 41 } as const;
    expect(describeFailure(failure, 'zh-CN')).toBe(
      '第 41 行：出生日期：日历上没有这一天。没有写入，原来的内容还在。请更正后再保存。',
    );
    expect(describeFailure(failure, 'en')).toMatch(/^Row 41: Birth date: there is no such day\./);
  });

  it('says something helpful about a code it does not know', () => {
    expect(describeFailure({ ok: false, reason: 'comet.struck' }, 'zh-CN')).toMatch(/已保存的资料是安全的/);
    expect(describeReason('comet.struck', 'en')).toBe('the cell was not understood');
    expect(describeFailure({ ok: false, reason: 'toString' }, 'en')).toMatch(/What was saved is safe/);
  });

  it('uses no exclamation marks and ends every sentence', () => {
    const all = [bookSentences, failureSentences, workbookSentences].flatMap((words) => Object.keys(words));
    for (const reason of all) {
      expect(describeFailure({ ok: false, reason }, 'zh-CN')).toMatch(/^[^!！]+。$/);
      expect(describeFailure({ ok: false, reason }, 'en')).toMatch(/^[^!！]+\.$/);
    }
  });
});
