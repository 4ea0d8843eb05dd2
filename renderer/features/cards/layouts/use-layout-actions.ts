import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { makeId } from '@renderer/data/book/make-id';
import { callShell } from '@renderer/data/bridge';
import { useSession } from '@renderer/data/session-context';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import type { Result } from '@shared/domain/kernel/result';
import {
  copyLayout,
  giveFreeName,
  importLayouts,
  removeLayout,
  restoreLayout,
} from '@shared/domain/paper/edit-layout';
import { type PaperLayout, sayNamed } from '@shared/domain/paper/layout';
import { readLayoutFile, writeLayoutFile } from '@shared/domain/paper/layout-file';
import { layoutOf, readLayouts } from '@shared/domain/paper/layouts-in-book';
import { cardsPageWords } from '@shared/words/cards-page';
import { describeChange } from '@shared/words/changes';

export interface LayoutActions {
  /** Keeps a copy as one of the branch's own; answers it, so that it can be used at once. */
  copy(layout: PaperLayout): Promise<PaperLayout | undefined>;
  remove(layout: PaperLayout): Promise<void>;
  /** Puts a layout of the house back as it came. */
  restore(layout: PaperLayout): Promise<void>;
  /** Takes layouts out of a file; answers them. */
  takeFile(): Promise<readonly PaperLayout[]>;
  saveFile(layout: PaperLayout): Promise<void>;
}

/** What can be done with a layout besides designing it. */
export function useLayoutActions(): LayoutActions {
  const session = useSession();
  const { lang } = useLang();
  const words = useWords(cardsPageWords);
  const tellWithUndo = useTellWithUndo();
  const { settings } = session;
  const commit = async (draft: Result<ChangeDraft>): Promise<boolean> => {
    const made = draft.ok ? await session.commit(draft.value) : draft;
    if (made.ok) tellWithUndo(describeChange(made.value.label, lang), made.value.id);
    else tellFailure(made);
    return made.ok;
  };
  return {
    copy: async (layout) => {
      const id = makeId();
      const copied = giveFreeName(readLayouts(settings), { ...layout, id });
      const isKept = await commit(copyLayout(settings, layout, { id, name: copied.name }));
      return isKept ? layoutOf(settings, id) : undefined;
    },
    remove: async (layout) => {
      await commit(removeLayout(settings, layout.id));
    },
    restore: async (layout) => {
      await commit(restoreLayout(settings, layout.id));
    },
    takeFile: async () => {
      const picked = await callShell('files.pickLayout', {});
      if (!picked.ok) tellFailure(picked);
      if (!picked.ok || picked.value === null) return [];
      const read = readLayoutFile(picked.value.text);
      const taken = read.ok ? importLayouts(settings, read.value, makeId) : read;
      if (!taken.ok) {
        tellFailure(taken);
        return [];
      }
      const { draft, ids } = taken.value;
      const isKept = await commit({ ok: true, value: draft });
      return isKept ? ids.flatMap((id) => layoutOf(settings, id) ?? []) : [];
    },
    saveFile: async (layout) => {
      const suggestedName = `${words.layout}-${sayNamed(layout.name, lang)}.json`;
      const picked = await callShell('files.pickSave', { kind: 'json', suggestedName });
      if (!picked.ok) return tellFailure(picked);
      if (picked.value === null) return;
      const { token, name } = picked.value;
      const bytes = new TextEncoder().encode(writeLayoutFile([layout]));
      const written = await callShell('files.write', { token, bytes });
      if (written.ok) tell(words.layoutSaved(name));
      else tellFailure(written);
    },
  };
}
