import { describeOpening } from '@renderer/app/describe-opening';
import { makeFormats } from '@renderer/components/language/formats';
import { troubleAfter } from '@renderer/data/book/start-trouble';
import type { OpeningReport } from '@renderer/data/book/worker-protocol';
import { wordsIn } from '@shared/words/define-words';
import { recoveryWords } from '@shared/words/recovery';
import { describe, expect, it } from 'vitest';

const ordinary: OpeningReport = {
  rebuilt: null,
  rebuild: null,
  lostChanges: 0,
  loss: null,
  cutBytes: 0,
  moved: false,
  wantsSnapshot: false,
};
const snapshotAt = new Date(2026, 9, 31, 14, 0).toISOString();
const rebuild = { snapshotAt, replayed: 36, damagedSnapshots: [] };

function say(report: Partial<OpeningReport>, lang: 'zh-CN' | 'en' = 'zh-CN'): string {
  return describeOpening({ ...ordinary, ...report }, wordsIn(recoveryWords, lang), makeFormats(lang)).join(
    ' ',
  );
}

describe('what opening the book had to repair', () => {
  it('says nothing on an ordinary day, nor when the book merely moved', () => {
    expect(say({})).toBe('');
    expect(say({ moved: true })).toBe('');
  });

  it.each<[string, Partial<OpeningReport>, string]>([
    [
      'damaged',
      { rebuilt: 'damaged', rebuild },
      '有数据页损坏，已用 2026-10-31 14:00 的快照和之后的 36 次更改重建，内容完整。',
    ],
    [
      'moved',
      { rebuilt: 'missing', rebuild, moved: true },
      '客户簿换了电脑或位置，已用 2026-10-31 14:00 的快照和之后的 36 次更改重新备好，内容完整。',
    ],
    [
      'journal alone',
      { rebuilt: 'missing', rebuild: { ...rebuild, snapshotAt: null } },
      '本机的数据页不在了，已用日志里的 36 次更改重建，内容完整。',
    ],
    [
      'snapshot alone',
      { rebuilt: 'behind', rebuild: { ...rebuild, replayed: 0 } },
      '本机的数据页是旧的，已用 2026-10-31 14:00 的快照重建，内容完整。',
    ],
    [
      'torn end',
      { cutBytes: 80 },
      '上次断电时有一次更改没有写完，已作废；之前的内容完整。断掉的部分另存在 journal 文件夹（.torn）。',
    ],
    [
      'damaged end that the pages have',
      { cutBytes: 80, wantsSnapshot: true },
      '日志末尾有损坏，已另存（.torn）。数据页完好，没有丢失更改，会补做一份快照。',
    ],
  ])('%s', (_what, report, sentence) => {
    expect(say(report)).toBe(sentence);
  });

  it('never says that all is there where something is lost, and names snapshots that were passed over', () => {
    const lossy = {
      rebuilt: 'damaged',
      rebuild: { ...rebuild, damagedSnapshots: [snapshotAt] },
      lostChanges: 3,
    } as const;
    expect(say({ ...lossy, cutBytes: 80 })).toBe(
      '客户簿重建后仍有 3 次更改找不回来。 较新的快照（2026-10-31 14:00）已损坏，没有使用，会补做一份。',
    );
    expect(say(lossy, 'en')).toMatch(/^The book was rebuilt, but 3 changes could not be brought back\./);
  });
});

describe('a failure to open', () => {
  it('leads to the folder, to a screen of its own, or to a sentence', () => {
    expect(troubleAfter({ ok: false, reason: 'book.keyringDamaged' })).toBe('look');
    expect(troubleAfter({ ok: false, reason: 'book.damaged' })).toEqual({ kind: 'damaged' });
    expect(troubleAfter({ ok: false, reason: 'book.newerVersion', details: { wroteBy: '4.2.0' } })).toEqual({
      kind: 'newerVersion',
      wroteBy: '4.2.0',
    });
    expect(troubleAfter({ ok: false, reason: 'book.wrongPassword' })).toBeNull();
  });
});
