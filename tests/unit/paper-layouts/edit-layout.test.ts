import type { ChangeDraft } from '@shared/domain/changes/draft';
import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import type { Result } from '@shared/domain/kernel/result';
import { defaultLayouts, usualLayout } from '@shared/domain/paper/default-layouts';
import {
  copyLayout,
  importLayouts,
  mostOwnLayouts,
  removeLayout,
  restoreLayout,
  saveLayout,
} from '@shared/domain/paper/edit-layout';
import type { PaperLayout } from '@shared/domain/paper/layout';
import {
  isEditedDefault,
  layoutOf,
  layoutRecordId,
  layoutsOf,
  readLayouts,
  usualLayoutOf,
} from '@shared/domain/paper/layouts-in-book';
import type { BookRecord } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';

/** A settings table that takes changes as the book does. */
function openSettings(records: readonly BookRecord[] = []) {
  const known = new Map(records.map((record) => [record.id, record]));
  return {
    get: (id: string) => known.get(id),
    all: () => [...known.values()],
    apply(result: Result<ChangeDraft>) {
      if (!result.ok) throw new Error(result.reason);
      for (const { id, before, after } of result.value.touched) {
        const record = known.get(id);
        expect(before === null).toBe(record === undefined);
        if (after === null) known.delete(id);
        else known.set(id, record === undefined ? recordFrom(id, after) : applyPatch(record, after));
      }
      return result.value;
    },
  };
}

const card = usualLayout('fullCard');
const renamed: PaperLayout = { ...card, name: { zh: '江东支行关系卡', en: '' } };

describe('layouts of a book', () => {
  it('begins with those of the house', () => {
    expect(readLayouts(openSettings())).toEqual(defaultLayouts);
    expect(layoutsOf(openSettings(), 'smallCard')).toHaveLength(4);
  });

  it('keeps an edited default in its place and takes it back', () => {
    const settings = openSettings();
    const draft = settings.apply(saveLayout(settings, renamed));
    expect(draft.label).toEqual({ kind: 'layoutEdited', layout: '江东支行关系卡', how: 'changed' });
    expect(readLayouts(settings)[0]?.name).toEqual({ zh: '江东支行关系卡', en: '江东支行关系卡' });
    expect(isEditedDefault(settings, card.id)).toBe(true);
    expect(usualLayoutOf(settings, 'fullCard').name.zh).toBe('江东支行关系卡');
    expect(settings.apply(restoreLayout(settings, card.id)).label).toMatchObject({ how: 'restored' });
    expect(readLayouts(settings)).toEqual(defaultLayouts);
    expect(settings.apply(restoreLayout(settings, card.id)).touched).toEqual([]);
  });

  it('touches nothing when nothing changed', () => {
    const settings = openSettings();
    expect(settings.apply(saveLayout(settings, card)).touched).toEqual([]);
    settings.apply(saveLayout(settings, renamed));
    expect(settings.apply(saveLayout(settings, renamed)).touched).toEqual([]);
  });

  it('keeps copies after the house, and removes them', () => {
    const settings = openSettings();
    const name = { zh: '回访记录（公司）', en: 'Visits to companies' };
    settings.apply(copyLayout(settings, usualLayout('visitRecord'), { id: 'own-1', name }));
    expect(layoutsOf(settings, 'visitRecord').map(({ id }) => id)).toEqual(['visit-record', 'own-1']);
    expect(settings.apply(removeLayout(settings, 'own-1')).label).toMatchObject({ how: 'removed' });
    expect(layoutOf(settings, 'own-1')).toBeUndefined();
    expect(removeLayout(settings, 'own-1')).toMatchObject({ reason: 'design.gone' });
    expect(removeLayout(settings, 'full-card')).toMatchObject({ reason: 'design.ofTheHouse' });
    expect(restoreLayout(settings, 'own-1')).toMatchObject({ reason: 'design.gone' });
  });

  it('refuses a name that another of the kind has, or none', () => {
    const settings = openSettings();
    const as = { id: 'own-1', name: card.name };
    expect(copyLayout(settings, card, as)).toMatchObject({ reason: 'design.nameTaken' });
    expect(copyLayout(settings, card, { ...as, name: { zh: ' ', en: '' } })).toMatchObject({
      reason: 'design.noName',
    });
    expect(copyLayout(settings, usualLayout('visitRecord'), as).ok).toBe(true);
  });

  it('leaves out what cannot be read and falls back to the house', () => {
    const settings = openSettings([
      { id: layoutRecordId('full-card'), layout: { ...card, frame: 'gone' } },
      { id: layoutRecordId('own-1'), layout: { ...card, id: 'own-2' } },
      { id: layoutRecordId('own-3') },
      { id: 'branch', layout: card },
    ]);
    expect(readLayouts(settings)).toEqual(defaultLayouts);
    // Saving and restoring heal it.
    settings.apply(saveLayout(settings, renamed));
    expect(layoutOf(settings, 'full-card')?.name.zh).toBe('江东支行关系卡');
  });

  it('imports under free names, all in one change', () => {
    const settings = openSettings();
    const ids = ['own-1', 'own-2', 'own-3'];
    const makeId = () => ids.shift() ?? '';
    const imported = importLayouts(settings, [card, card, renamed], makeId);
    if (!imported.ok) throw new Error(imported.reason);
    settings.apply({ ok: true, value: imported.value.draft });
    expect(imported.value.ids).toEqual(['own-1', 'own-2', 'own-3']);
    expect(imported.value.ids.map((id) => layoutOf(settings, id)?.name.zh)).toEqual([
      `${card.name.zh} (2)`,
      `${card.name.zh} (3)`,
      '江东支行关系卡',
    ]);
  });

  it('stops at a hundred of its own', () => {
    const settings = openSettings(
      Array.from({ length: mostOwnLayouts }, (_, at) => ({
        id: layoutRecordId(`own-${at}`),
        layout: { ...card, id: `own-${at}`, name: { zh: `卡 ${at}`, en: `Card ${at}` } },
      })),
    );
    const as = { id: 'more', name: { zh: '再一个', en: 'One more' } };
    expect(copyLayout(settings, card, as)).toMatchObject({ reason: 'design.tooMany' });
    expect(importLayouts(settings, [card], () => 'more')).toMatchObject({ reason: 'design.tooMany' });
    expect(saveLayout(settings, { ...card, id: 'own-3', name: as.name }).ok).toBe(true);
  });
});
