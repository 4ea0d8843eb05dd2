import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { openBin } from '@renderer/data/bin/use-bin';
import { listChildren } from '@renderer/data/retention/list-children';
import { useRetention } from '@renderer/data/retention/use-retention';
import { useSession } from '@renderer/data/session-context';
import type { BinRecord } from '@shared/domain/bin/bin-record';
import { findInBin } from '@shared/domain/bin/bin-record';
import { eraseCustomer } from '@shared/domain/retention/erase-customer';
import { type Erasing, judgeErasing } from '@shared/domain/retention/restriction';
import { binPageWords } from '@shared/words/bin-page';

export interface ErasingDesk {
  /** What stands against erasing; null until the time is known. */
  judge(record: BinRecord): Erasing | null;
  /** Takes a customer out of the book for good; answers whether it was. */
  erase(id: string): Promise<boolean>;
}

/** Erasing for good what the law no longer asks to be kept. */
export function useErasing(): ErasingDesk {
  const session = useSession();
  const words = useWords(binPageWords);
  const { settings, time } = useRetention();
  return {
    judge: (record) => (time === null ? null : judgeErasing(record, settings, time)),
    erase: async (id) => {
      if (time === null) return false;
      const bin = await openBin(session);
      const children = await listChildren(session, id);
      if (!children.ok) {
        tellFailure(children);
        return false;
      }
      const draft = eraseCustomer(findInBin(bin, id), children.value, settings, time);
      const made = draft.ok ? await session.commit(draft.value) : draft;
      if (made.ok) tell(words.erased);
      else tellFailure(made);
      return made.ok;
    },
  };
}
