import { tell, tellFailure, tellNews } from '@renderer/components/feedback/feedback-store';
import { useLang } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { navigate } from '@renderer/components/route/use-route';
import { useMay } from '@renderer/data/access/use-access';
import type { BookSession } from '@renderer/data/book-session';
import type { ImportDone } from '@renderer/data/imports/import-order';
import { undoImport } from '@renderer/data/imports/undo-import';
import { useSession } from '@renderer/data/session-context';
import { type WatchNews, watchDeskOf } from '@renderer/data/watching/watch-desk';
import { doorOf } from '@renderer/data/workbook-door/door';
import type { WatchedFile } from '@shared/ipc/watching';
import { wordsIn } from '@shared/words/define-words';
import { watchingWords } from '@shared/words/watching';
import { useEffect } from 'react';

/** Begins to watch the book's workbooks, and tells what comes of it on whatever page the person is. */
export function useWatching(): void {
  const session = useSession();
  const { lang } = useLang();
  const formats = useFormats();
  // Hearing is taken up again with every language; watching itself goes on.
  const mayImport = useMay('import');
  useEffect(() => {
    // Who may not bring workbooks in is not told of them, and nothing is taken in that name.
    if (!mayImport) return;
    const words = wordsIn(watchingWords, lang);
    const tellOf = (news: WatchNews) => {
      const { file } = news;
      const view = { label: words.view, run: () => void openWatched(session, file) };
      if (news.kind === 'offered') {
        tellNews(words.changed(file.name), view);
      } else if (news.kind === 'failed') {
        tellFailure(news.failure, view);
      } else {
        const { created, updated } = news.done.outcome;
        tellNews(words.taken(file.name, formats.count(created), formats.count(updated)), {
          label: words.undo,
          run: () => void takeBack(session, news.done, words.undone(file.name)),
        });
      }
    };
    return watchDeskOf(session).onNews(tellOf);
  }, [session, lang, formats, mayImport]);
}

/** Opens a watched workbook with the door, as if it had been picked. */
async function openWatched(session: BookSession, file: WatchedFile): Promise<void> {
  const picked = await watchDeskOf(session).open(file.id);
  if (!picked.ok) return tellFailure(picked);
  navigate('workbooks');
  await doorOf(session).openFiles([picked.value]);
}

/** The last change is taken back the ordinary way; an earlier one as an import. */
async function takeBack(session: BookSession, done: ImportDone, said: string): Promise<void> {
  const isLast = session.history.get().undoable?.id === done.header.id;
  const undone = isLast ? await session.undo() : await undoImport(session, done.importId);
  if (undone.ok) tell(said);
  else tellFailure(undone);
}
