import { carryOut } from '@renderer/components/feedback/carry-out';
import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useWords } from '@renderer/components/language/language-context';
import { makeId } from '@renderer/data/book/make-id';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import type { Failure, Result } from '@shared/domain/kernel/result';
import type { SavedView } from '@shared/domain/views/saved-view';
import { editView, removeView, saveNewView, type ViewFailure } from '@shared/domain/views/view-commands';
import { viewWords } from '@shared/words/customer-views';
import type { PageModel } from '../use-page-model';

/** A name for a view and whom it is for. */
export interface ViewNaming {
  readonly name: string;
  readonly forBranch: boolean;
}

/** What can be done to saved views. The answers are what stands in the way; null when it was done. */
export interface ViewActions {
  saveNew(naming: ViewNaming): Promise<Failure | null>;
  rename(view: SavedView, naming: ViewNaming): Promise<Failure | null>;
  /** Keeps what is shown now. */
  save(view: SavedView): Promise<void>;
  share(view: SavedView, forBranch: boolean): Promise<void>;
  remove(view: SavedView): Promise<void>;
  /** Shows the view as it was saved. */
  reset(view: SavedView): void;
}

/** The commands on saved views, carried out and told. */
export function useViewActions(model: PageModel): ViewActions {
  const words = useWords(viewWords);
  const tellWithUndo = useTellWithUndo();
  const { session, views } = model;
  const { settings } = session;
  const commit = (draft: Result<ChangeDraft, ViewFailure>, done: (changeId: string) => void) =>
    carryOut(session, draft, done);
  const orTell = async (outcome: Promise<Failure | null>) => {
    const failure = await outcome;
    if (failure !== null) tellFailure(failure);
  };
  return {
    saveNew: ({ name, forBranch }) => {
      const id = makeId();
      const draft = saveNewView(settings, {
        id,
        name,
        owner: session.actor,
        forBranch,
        state: { ...views.state, query: '' },
      });
      return commit(draft, () => {
        views.adopt(id);
        tell(words.viewSaved(name.trim()));
      });
    },
    rename: (view, { name, forBranch }) =>
      commit(editView(settings, { id: view.id, actor: session.actor, name, forBranch }), () =>
        tell(words.viewSaved(name.trim())),
      ),
    save: (view) =>
      orTell(
        commit(editView(settings, { id: view.id, actor: session.actor, state: views.state }), () => {
          views.forgetChanges(view.id);
          tell(words.viewSaved(view.name));
        }),
      ),
    share: (view, forBranch) =>
      orTell(
        commit(editView(settings, { id: view.id, actor: session.actor, forBranch }), () =>
          tell(words.viewSaved(view.name)),
        ),
      ),
    remove: (view) =>
      orTell(
        commit(removeView(settings, view.id), (changeId) => {
          views.choose({ tab: view.state.tab });
          tellWithUndo(words.viewRemoved(view.name), changeId);
        }),
      ),
    reset: (view) => views.forgetChanges(view.id),
  };
}
