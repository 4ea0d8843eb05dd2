import type { Formats } from '@renderer/components/language/formats';
import type { OpeningReport, RebuildReport } from '@renderer/data/book/worker-protocol';
import type { wordsIn } from '@shared/words/define-words';
import type { recoveryWords } from '@shared/words/recovery';

type Words = ReturnType<typeof wordsIn<typeof recoveryWords>>;

/** Sentences about what opening the book had to repair: from what, and what became of the rest. None: all was well. */
export function describeOpening(opening: OpeningReport, words: Words, formats: Formats): string[] {
  const { rebuilt, rebuild, cutBytes, lostChanges, moved, wantsSnapshot } = opening;
  const lines: string[] = [];
  if (lostChanges > 0) lines.push(words.rebuiltWithLoss(formats.count(lostChanges)));
  else if (rebuilt !== null && rebuild !== null) {
    const how = describeSource(rebuild, words, formats);
    lines.push(sentenceOf(rebuilt, moved, words)(how));
  }
  if (rebuild !== null && rebuild.damagedSnapshots.length > 0) {
    lines.push(words.damagedSnapshots(rebuild.damagedSnapshots.map((at) => formats.moment(at)).join('、')));
  }
  // Where changes are lost, the page about the loss has said it.
  if (cutBytes > 0 && lostChanges === 0) {
    lines.push(rebuilt === null && wantsSnapshot ? words.tornKept : words.tornEnd);
  }
  return lines;
}

function sentenceOf(
  rebuilt: 'missing' | 'damaged' | 'behind',
  moved: boolean,
  words: Words,
): (how: string) => string {
  if (rebuilt === 'damaged') return words.rebuiltDamaged;
  // A book that came to another PC without its profile is as it should be.
  if (moved) return words.rebuiltMoved;
  return rebuilt === 'missing' ? words.rebuiltMissing : words.rebuiltBehind;
}

function describeSource({ snapshotAt, replayed }: RebuildReport, words: Words, formats: Formats): string {
  const count = formats.count(replayed);
  if (snapshotAt === null) return words.fromJournal(count);
  const at = formats.moment(snapshotAt);
  return replayed === 0 ? words.fromSnapshotAlone(at) : words.fromSnapshot(at, count);
}
