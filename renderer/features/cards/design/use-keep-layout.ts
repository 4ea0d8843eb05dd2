import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { makeId } from '@renderer/data/book/make-id';
import { useSession } from '@renderer/data/session-context';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import type { Result } from '@shared/domain/kernel/result';
import { copyLayout, saveLayout } from '@shared/domain/paper/edit-layout';
import { type PaperLayout, sayNamed } from '@shared/domain/paper/layout';
import { layoutEditorWords } from '@shared/words/layout-editor';

/** Keeping what was edited. Failures are told. */
export interface KeepActions {
  /** Answers whether the book keeps the layout as it is now. */
  save(layout: PaperLayout): Promise<boolean>;
  /** Keeps it as a layout of its own; answers its id, undefined when it could not be kept. */
  saveAs(layout: PaperLayout, name: string): Promise<string | undefined>;
}

/** Keeps an edited layout, in its place or as a new one; both can be undone. */
export function useKeepLayout(): KeepActions {
  const words = useWords(layoutEditorWords);
  const { lang } = useLang();
  const session = useSession();
  const tellWithUndo = useTellWithUndo();
  const commit = async (draft: Result<ChangeDraft>, text: string): Promise<boolean> => {
    if (draft.ok && draft.value.touched.length === 0) return true;
    const done = draft.ok ? await session.commit(draft.value) : draft;
    if (done.ok) tellWithUndo(text, done.value.id);
    else tellFailure(done);
    return done.ok;
  };
  return {
    save: (layout) => commit(saveLayout(session.settings, layout), words.saved(sayNamed(layout.name, lang))),
    saveAs: async (layout, name) => {
      const id = makeId();
      const draft = copyLayout(session.settings, layout, { id, name: { zh: name, en: name } });
      return (await commit(draft, words.made(name))) ? id : undefined;
    },
  };
}
