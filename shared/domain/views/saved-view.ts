import type { BookRecord } from '../records/records';
import { readViewState, type ViewState } from './view-state';

/** A view of the customers under a name. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** Who made it, and who alone sees it while it is not for the branch. */
  readonly owner: string;
  readonly forBranch: boolean;
  /** Place among the views. */
  readonly order: number;
  readonly state: ViewState;
}

const idPrefix = 'view:';

/** Id of the settings record that holds a view under its key `view`. */
export function viewRecordId(viewId: string): string {
  return `${idPrefix}${viewId}`;
}

/** True for settings records that hold a saved view. */
export function isViewRecord(record: Pick<BookRecord, 'id'>): boolean {
  return record.id.startsWith(idPrefix);
}

/** Reads one record; undefined for one that holds no view. */
export function readSavedView(record: BookRecord): SavedView | undefined {
  if (!isViewRecord(record)) return undefined;
  const { view } = record;
  if (typeof view !== 'object' || view === null) return undefined;
  const { name, owner, forBranch, order, state } = view as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || name === '') return undefined;
  return {
    id: record.id.slice(idPrefix.length),
    name,
    owner: typeof owner === 'string' ? owner : '',
    forBranch: forBranch === true,
    order: typeof order === 'number' ? order : 0,
    state: readViewState(state),
  };
}

/** The views a person sees, in their order: the branch's and their own. */
export function listSavedViews(settings: readonly BookRecord[], actor: string): readonly SavedView[] {
  return settings
    .map(readSavedView)
    .filter((view) => view !== undefined)
    .filter((view) => view.forBranch || view.owner === actor)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
