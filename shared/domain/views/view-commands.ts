import type { TouchedRecord } from '../changes/change';
import type { ChangeDraft } from '../changes/draft';
import { fail, type Result, succeed } from '../kernel/result';
import { type BookRecord, solePartition } from '../records/records';
import { listSavedViews, readSavedView, type SavedView, viewRecordId } from './saved-view';
import type { ViewState } from './view-state';

/** The part of the book that commands on views look at. */
export interface ViewsView {
  get(id: string): BookRecord | undefined;
  all(): readonly BookRecord[];
}

export type ViewFailure =
  | 'view.noName'
  | 'view.nameTooLong'
  | 'view.nameTaken'
  | 'view.gone'
  | 'view.tooMany';

/** Longest name of a view, in characters. */
export const longestViewName = 20;
/** More views than this nobody finds again. */
export const mostViews = 60;

/**
 * Command: keeps a new view. `id` is made by the caller. Fails with `view.noName`, `view.nameTooLong`,
 * `view.nameTaken` (among the views this person sees) and `view.tooMany`.
 */
export function saveNewView(
  book: ViewsView,
  input: {
    readonly id: string;
    readonly name: string;
    readonly owner: string;
    readonly forBranch: boolean;
    readonly state: ViewState;
  },
): Result<ChangeDraft, ViewFailure> {
  const seen = listSavedViews(book.all(), input.owner);
  if (seen.length >= mostViews) return fail('view.tooMany');
  const name = checkName(seen, input.name, input.id);
  if (!name.ok) return name;
  const order = Math.max(0, ...seen.map((view) => view.order)) + 1;
  const { id, owner, forBranch, state } = input;
  return succeed(draftOf(name.value, null, { id, name: name.value, owner, forBranch, order, state }));
}

/**
 * Command: changes a view's state, name or whom it is for. A draft that touches nothing means nothing changed. Fails
 * with `view.gone` and as `saveNewView`.
 */
export function editView(
  book: ViewsView,
  input: {
    readonly id: string;
    readonly actor: string;
    readonly name?: string;
    readonly forBranch?: boolean;
    readonly state?: ViewState;
  },
): Result<ChangeDraft, ViewFailure> {
  const before = findView(book, input.id);
  if (before === undefined) return fail('view.gone');
  const name = checkName(listSavedViews(book.all(), input.actor), input.name ?? before.name, input.id);
  if (!name.ok) return name;
  const after: SavedView = {
    ...before,
    name: name.value,
    forBranch: input.forBranch ?? before.forBranch,
    // Whoever takes a view of the branch back keeps it.
    owner: input.forBranch === false ? input.actor : before.owner,
    state: input.state ?? before.state,
  };
  return succeed(draftOf(after.name, before, after));
}

/** Command: takes a view away. Fails with `view.gone`. */
export function removeView(book: ViewsView, id: string): Result<ChangeDraft, ViewFailure> {
  const before = findView(book, id);
  if (before === undefined) return fail('view.gone');
  return succeed(draftOf(before.name, before, null));
}

function findView(book: ViewsView, id: string): SavedView | undefined {
  const record = book.get(viewRecordId(id));
  return record === undefined ? undefined : readSavedView(record);
}

function checkName(seen: readonly SavedView[], given: string, id: string): Result<string, ViewFailure> {
  const name = given.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (name === '') return fail('view.noName');
  if ([...name].length > longestViewName) return fail('view.nameTooLong');
  const taken = seen.some((view) => view.id !== id && view.name.toLowerCase() === name.toLowerCase());
  return taken ? fail('view.nameTaken') : succeed(name);
}

function draftOf(name: string, before: SavedView | null, after: SavedView | null): ChangeDraft {
  const id = viewRecordId((before ?? after)?.id ?? '');
  const touched: TouchedRecord = {
    collection: 'settings',
    partition: solePartition,
    id,
    before: patchOf(before, after === null || before === null ? id : undefined),
    after: patchOf(after, after === null || before === null ? id : undefined),
  };
  const same = JSON.stringify(touched.before) === JSON.stringify(touched.after);
  return {
    command: 'views.save',
    label: { kind: 'viewSaved', view: name, removed: after === null },
    touched: same ? [] : [touched],
  };
}

/** A record that comes or goes is whole, with its id. */
function patchOf(view: SavedView | null, id: string | undefined) {
  if (view === null) return null;
  const { id: _, ...kept } = view;
  return id === undefined ? { view: kept } : { id, view: kept };
}
