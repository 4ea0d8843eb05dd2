import { describeBlock, nameOfBlock } from '@renderer/features/cards/design/blocks/block-name';
import {
  beginDraft,
  followBook,
  isSaved,
  stepBack,
  stepForward,
  takeStep,
} from '@renderer/features/cards/design/draft/draft-history';
import { moveItem } from '@renderer/features/cards/design/draft/edit-list';
import { editNamed, emptyAsNull } from '@renderer/features/cards/design/draft/edit-named';
import { blockKinds, giveBlockId, makeBlock } from '@renderer/features/cards/design/draft/new-block';
import { listFieldGroups, nameForEditor } from '@renderer/features/cards/design/field-options';
import { usualLayout } from '@shared/domain/paper/default-layouts';
import { blockSchema, type PaperLayout } from '@shared/domain/paper/layout';
import { validateLayout } from '@shared/domain/paper/validate-layout';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const card = usualLayout('fullCard');
const named = (zh: string): PaperLayout => ({ ...card, name: { zh, en: zh } });

describe('steps of the editor', () => {
  it('takes steps back and puts them in again', () => {
    let history = takeStep(beginDraft(card), named('一'), null);
    history = takeStep(history, named('二'), null);
    expect(stepBack(history).present.name.zh).toBe('一');
    expect(stepBack(stepBack(history)).present).toBe(card);
    expect(stepBack(stepBack(stepBack(history))).present).toBe(card);
    expect(stepForward(stepBack(history)).present.name.zh).toBe('二');
    expect(stepForward(history)).toBe(history);
    expect(takeStep(stepBack(history), named('三'), null).future).toEqual([]);
  });

  it('takes typing on in one place for one step', () => {
    let history = takeStep(beginDraft(card), named('江'), 'name');
    history = takeStep(history, named('江东'), 'name');
    expect(stepBack(history).present).toBe(card);
    const elsewhere = takeStep(history, named('江东支行'), 'heading');
    expect(stepBack(elsewhere).present.name.zh).toBe('江东');
    // After a step back the same place begins a step of its own.
    const again = takeStep(stepBack(elsewhere), named('江北'), 'heading');
    expect(stepBack(again).present.name.zh).toBe('江东');
  });

  it('follows the book while nothing is unsaved, and keeps what is', () => {
    const saved = named('存');
    expect(followBook(beginDraft(card), saved).present).toBe(saved);
    const edited = takeStep(beginDraft(card), named('改'), null);
    const followed = followBook(edited, saved);
    expect(followed.present.name.zh).toBe('改');
    expect(isSaved(followed)).toBe(false);
    expect(isSaved(followBook(edited, named('改')))).toBe(true);
  });

  it('shows what was saved as it was tidied, whatever the order of its parts', () => {
    const frame = { ...card.frame, leastPoints: 12, points: 9 };
    const edited = takeStep(beginDraft(card), { ...named(' 改 '), frame }, null);
    const valid = validateLayout(edited.present);
    if (!valid.ok) throw new Error(valid.reason);
    const { name, ...rest } = valid.value;
    const followed = followBook(edited, { name, ...rest });
    expect(isSaved(followed)).toBe(true);
    expect(followed.present.name.zh).toBe('改');
    expect(stepBack(followed).present).toBe(card);
  });
});

describe('texts in two languages', () => {
  it.each([
    [null, 'zh-CN', '卡', { zh: '卡', en: '卡' }],
    [{ zh: '卡', en: '卡' }, 'zh-CN', '卡片', { zh: '卡片', en: '卡片' }],
    [{ zh: '卡', en: 'Card' }, 'zh-CN', '卡片', { zh: '卡片', en: 'Card' }],
    [{ zh: '卡', en: 'Card' }, 'en', 'Cards', { zh: '卡', en: 'Cards' }],
    [{ zh: '卡', en: '' }, 'zh-CN', '', { zh: '', en: '' }],
  ] as const)('%j in %s becomes %j', (before, lang, text, after) => {
    expect(editNamed(before, lang, text)).toEqual(after);
  });

  it('takes a text without words for none', () => {
    expect(emptyAsNull({ zh: '', en: '' })).toBeNull();
    expect(emptyAsNull({ zh: '', en: 'x' })).not.toBeNull();
  });
});

describe('sections', () => {
  it('begin as something that can be kept', () => {
    const blocks = blockKinds.map((kind, at) => makeBlock(kind, `b${at}`, { zh: '标题', en: 'Title' }));
    for (const block of blocks) expect(blockSchema.safeParse(block).success).toBe(true);
    expect(validateLayout({ ...card, blocks })).toEqual({ ok: true, value: { ...card, blocks } });
    expect(giveBlockId([makeBlock('write', 'section-2', null)])).toBe('section-3');
  });

  it('are called by their titles, else by what they begin with', () => {
    const [identity] = card.blocks;
    if (identity === undefined) throw new Error('no section');
    expect(nameOfBlock(identity, 'zh-CN')).toBe('客户名称、客户等级');
    expect(describeBlock(identity, 'zh-CN')).toBe('个人 · 13 栏');
    const assets = card.blocks.find(({ id }) => id === 'assets');
    expect(assets && nameOfBlock(assets, 'zh-CN')).toBe('资产与产品（万元，余额日期）');
    expect(nameOfBlock(makeBlock('sign', 'x', null), 'en')).toBe('Signatures');
  });

  it('move without loss', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.nat(), fc.nat(), (list, a, b) => {
        const [from, to] = [a % list.length, b % list.length];
        const moved = moveItem(list, from, to);
        expect([...moved].sort()).toEqual([...list].sort());
        expect(moved[to]).toBe(list[from]);
        expect(moveItem(moved, to, from)).toEqual(list);
      }),
    );
  });
});

describe('fields to choose', () => {
  it('offers each once, worked-out ones first', () => {
    const groups = listFieldGroups('zh-CN');
    const keys = groups.flatMap(({ options }) => options.map(({ value }) => value));
    expect(new Set(keys).size).toBe(keys.length);
    expect(groups[0]?.label).toBe('算出的内容');
    expect(keys).toContain('@household');
    expect(keys).toContain('mobile');
    expect(keys).not.toContain('aum');
  });

  it('keeps a field that is gone on offer where it stands', () => {
    const [first] = listFieldGroups('zh-CN', 'x12345');
    expect(first?.options).toEqual([{ value: 'x12345', label: '已停用的字段 x12345' }]);
    expect(nameForEditor('x12345', 'en')).toBe('Field no longer there: x12345');
  });
});
