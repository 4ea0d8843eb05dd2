import type { TouchedRecord } from '../changes/change';
import type { ChangeDraft } from '../changes/draft';
import { fail, type Result, succeed } from '../kernel/result';
import { defaultLayouts } from './default-layouts';
import type { Named, PaperLayout } from './layout';
import {
  isDefaultLayout,
  type LayoutsView,
  layoutOf,
  layoutPlace,
  layoutRecordId,
  readLayouts,
  readStoredLayout,
} from './layouts-in-book';
import { isSameLayout } from './same-layout';
import { type LayoutFailure, validateLayout } from './validate-layout';

export type EditLayoutFailure =
  | LayoutFailure
  | 'design.nameTaken'
  | 'design.gone'
  | 'design.tooMany'
  | 'design.ofTheHouse';

/** More layouts of its own than this nobody finds again. */
export const mostOwnLayouts = 100;

type LabelHow = 'made' | 'changed' | 'imported' | 'removed' | 'restored';

/**
 * Command: keeps a layout as it was edited; a new one when its id is new. A draft that touches nothing means that
 * nothing changed. Fails with the reasons of `validateLayout`, `design.nameTaken` (in its kind) and `design.tooMany`.
 */
export function saveLayout(view: LayoutsView, candidate: unknown): Result<ChangeDraft, EditLayoutFailure> {
  const valid = validateLayout(candidate);
  if (!valid.ok) return valid;
  const layout = valid.value;
  const before = layoutOf(view, layout.id);
  if (before === undefined && countOwn(view) >= mostOwnLayouts) return fail('design.tooMany');
  const renamed = before === undefined || before.name.zh !== layout.name.zh;
  if (renamed && isNameTaken(readLayouts(view), layout)) return fail('design.nameTaken');
  const changed = before === undefined || !isSameLayout(before, layout);
  return succeed(
    draftOf(layout, before === undefined ? 'made' : 'changed', changed ? [touch(view, layout)] : []),
  );
}

/**
 * Command: keeps a layout under another name as one of the branch's own, with all the changes the given one has.
 * `id` is made by the caller. Fails as `saveLayout`.
 */
export function copyLayout(
  view: LayoutsView,
  layout: PaperLayout,
  as: { readonly id: string; readonly name: Named },
): Result<ChangeDraft, EditLayoutFailure> {
  return saveLayout(view, { ...layout, ...as });
}

/** Command: takes one of the branch's own layouts away. Fails with `design.gone` and, for one of the house, `design.ofTheHouse`. */
export function removeLayout(view: LayoutsView, id: string): Result<ChangeDraft, EditLayoutFailure> {
  if (isDefaultLayout(id)) return fail('design.ofTheHouse');
  return takeAway(view, id, 'removed');
}

/** Command: puts a layout of the house back as it came. Nothing is touched when it was never edited. */
export function restoreLayout(view: LayoutsView, id: string): Result<ChangeDraft, EditLayoutFailure> {
  const usual = defaultLayouts.find((layout) => layout.id === id);
  if (usual === undefined) return fail('design.gone');
  if (view.get(layoutRecordId(id)) === undefined) return succeed(draftOf(usual, 'restored', []));
  return takeAway(view, id, 'restored');
}

/**
 * Command: keeps layouts out of a file as the branch's own; none is replaced. A name that is taken gets a number.
 * `makeId` gives each its id. Fails with `design.tooMany` and the reasons of `validateLayout`; then none is kept.
 */
export function importLayouts(
  view: LayoutsView,
  layouts: readonly PaperLayout[],
  makeId: () => string,
): Result<{ readonly draft: ChangeDraft; readonly ids: readonly string[] }, EditLayoutFailure> {
  if (countOwn(view) + layouts.length > mostOwnLayouts) return fail('design.tooMany');
  const known = [...readLayouts(view)];
  const kept: PaperLayout[] = [];
  for (const candidate of layouts) {
    const valid = validateLayout({ ...candidate, id: makeId() });
    if (!valid.ok) return valid;
    const layout = giveFreeName(known, valid.value);
    known.push(layout);
    kept.push(layout);
  }
  const [first] = kept;
  if (first === undefined) return fail('design.gone');
  const draft = draftOf(
    first,
    'imported',
    kept.map((layout) => touch(view, layout)),
  );
  return succeed({ draft, ids: kept.map(({ id }) => id) });
}

/** The layout under its name, or under the first free one: 客户清单 (2). */
export function giveFreeName(known: readonly PaperLayout[], layout: PaperLayout): PaperLayout {
  let named = layout;
  for (let count = 2; isNameTaken(known, named); count += 1) {
    named = { ...layout, name: { zh: `${layout.name.zh} (${count})`, en: `${layout.name.en} (${count})` } };
  }
  return named;
}

function isNameTaken(known: readonly PaperLayout[], { id, kind, name }: PaperLayout): boolean {
  const fold = (text: string) => text.normalize('NFKC').toLowerCase();
  return known.some(
    (other) => other.id !== id && other.kind === kind && fold(other.name.zh) === fold(name.zh),
  );
}

function countOwn(view: LayoutsView): number {
  return readLayouts(view).filter(({ id }) => !isDefaultLayout(id)).length;
}

function takeAway(
  view: LayoutsView,
  id: string,
  how: 'removed' | 'restored',
): Result<ChangeDraft, EditLayoutFailure> {
  const record = view.get(layoutRecordId(id));
  if (record === undefined) return fail('design.gone');
  const { id: recordId, ...content } = record;
  const before = { id: recordId, ...content };
  const named = readStoredLayout(record) ?? defaultLayouts.find((layout) => layout.id === id);
  return succeed(draftOf(named, how, [{ ...layoutPlace, id: recordId, before, after: null }]));
}

function touch(view: LayoutsView, layout: PaperLayout): TouchedRecord {
  const id = layoutRecordId(layout.id);
  const existing = view.get(id);
  return {
    ...layoutPlace,
    id,
    before: existing === undefined ? null : { layout: existing.layout ?? null },
    after: existing === undefined ? { id, layout } : { layout },
  };
}

function draftOf(
  layout: PaperLayout | undefined,
  how: LabelHow,
  touched: readonly TouchedRecord[],
): ChangeDraft {
  return {
    command: 'editLayout',
    label: { kind: 'layoutEdited', layout: layout?.name.zh ?? '', how },
    touched,
  };
}
