import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { makeId } from '@renderer/data/book/make-id';
import { callShell } from '@renderer/data/bridge';
import { useSession } from '@renderer/data/session-context';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import type { Failure, Result } from '@shared/domain/kernel/result';
import { usualLayout } from '@shared/domain/paper/default-layouts';
import {
  copyLayout,
  importLayouts,
  removeLayout,
  restoreLayout,
  saveLayout,
} from '@shared/domain/paper/edit-layout';
import { type Named, type PaperLayout, sayNamed } from '@shared/domain/paper/layout';
import { readLayoutFile, writeLayoutFile } from '@shared/domain/paper/layout-file';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { useMemo } from 'react';

/** What can be done with a layout as a whole. Every failure is told; each answers whether it was done. */
export function useLayoutActions(onChoose: (id: string) => void) {
  const words = useWords(layoutEditorWords);
  const { lang } = useLang();
  const session = useSession();
  const tellWithUndo = useTellWithUndo();
  return useMemo(() => {
    const refuse = (failure: Failure): false => {
      tellFailure(failure);
      return false;
    };
    const commit = async (draft: Result<ChangeDraft>, text: string): Promise<boolean> => {
      if (!draft.ok) return refuse(draft);
      if (draft.value.touched.length === 0) return true;
      const done = await session.commit(draft.value);
      if (!done.ok) return refuse(done);
      tellWithUndo(text, done.value.id);
      return true;
    };
    return {
      save: (layout: PaperLayout) =>
        commit(saveLayout(session.settings, layout), words.saved(sayNamed(layout.name, lang))),
      copy: async (layout: PaperLayout, name: Named) => {
        const id = makeId();
        const draft = copyLayout(session.settings, layout, { id, name });
        const done = await commit(draft, words.made(sayNamed(name, lang)));
        if (done) onChoose(id);
        return done;
      },
      restore: (layout: PaperLayout) =>
        commit(
          restoreLayout(session.settings, layout.id),
          words.restored(sayNamed(usualLayout(layout.kind).name, lang)),
        ),
      remove: async (layout: PaperLayout) => {
        const draft = removeLayout(session.settings, layout.id);
        const done = await commit(draft, words.removed(sayNamed(layout.name, lang)));
        if (done) onChoose(usualLayout(layout.kind).id);
        return done;
      },
      export: async (layout: PaperLayout) => {
        const suggestedName = words.fileName(sayNamed(layout.name, lang)).replace(/[\\/:*?"<>|]/g, ' ');
        const picked = await callShell('files.pickSave', { kind: 'json', suggestedName });
        if (!picked.ok) return refuse(picked);
        if (picked.value === null) return false;
        const { token, name } = picked.value;
        const bytes = new TextEncoder().encode(writeLayoutFile([layout]));
        const written = await callShell('files.write', { token, bytes });
        if (!written.ok) return refuse(written);
        tell(words.exported(name));
        return true;
      },
      import: async () => {
        const picked = await callShell('files.pickLayout', {});
        if (!picked.ok) return refuse(picked);
        if (picked.value === null) return false;
        const read = readLayoutFile(picked.value.text);
        if (!read.ok) return refuse(read);
        const imported = importLayouts(session.settings, read.value, makeId);
        if (!imported.ok) return refuse(imported);
        const { draft, ids } = imported.value;
        const done = await commit({ ok: true, value: draft }, words.imported(ids.length));
        const [first] = ids;
        if (done && first !== undefined) onChoose(first);
        return done;
      },
    };
  }, [words, lang, session, tellWithUndo, onChoose]);
}

export type LayoutActions = ReturnType<typeof useLayoutActions>;
