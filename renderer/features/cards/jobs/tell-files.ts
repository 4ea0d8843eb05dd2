import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import type { Formats } from '@renderer/components/language/formats';
import { tellFile } from '@renderer/components/print/use-paper-job';
import type { PickedFolder } from '@shared/ipc/printing';
import type { cardsPageWords } from '@shared/words/cards-page';
import type { WordsOf } from '@shared/words/define-words';
import type { Tally } from './make-parts';
import type { FilesWritten } from './write-files';

interface Outcome {
  readonly written: FilesWritten;
  readonly planned: number;
  readonly folder: PickedFolder;
  readonly words: WordsOf<typeof cardsPageWords>;
  readonly formats: Formats;
  readonly withLeftOut: (text: string, tally: Tally) => string;
}

/** Says which files are there and complete, and why the others are not. */
export function tellFiles({ written, planned, folder, words, formats, withLeftOut }: Outcome): void {
  const { files, last, pages, failure, isCancelled, tally } = written;
  const done = formats.count(files);
  const all = formats.count(planned);
  if (failure !== null) tellFailure(failure);
  if (last === null) {
    if (failure !== null) tell(words.failedAll(all));
    else tell(tally.leftOut > 0 ? words.allGone : words.cancelledNone);
    return;
  }
  const text =
    failure === null && !isCancelled
      ? words.savedFiles(done, folder.name, formats.count(pages))
      : (failure === null ? words.cancelledSome : words.failedSome)(done, all, folder.name, last.name);
  tellFile(withLeftOut(text, tally), words.showFile, last);
}
