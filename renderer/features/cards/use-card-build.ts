import { runSteps } from '@renderer/data/paper/run-steps';
import { type BuiltCards, buildCardsInSteps } from '@renderer/paper/build-cards';
import type { CustomerRecord } from '@shared/domain/records/records';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CardSetting } from './use-card-setting';

/** Cards built for several customers, remembered with what they were built from. */
interface Built {
  readonly customers: readonly CustomerRecord[];
  readonly setting: CardSetting;
  readonly cards: BuiltCards;
}

export interface CardBuild {
  /** How many cards are laid out while a build runs; null otherwise. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** The last build that was finished. */
  readonly built: Built | null;
  /** Lays out the cards in slices; null when it was cancelled or another build took its place. */
  build(customers: readonly CustomerRecord[], setting: CardSetting): Promise<BuiltCards | null>;
  cancel(): void;
}

/** Lays out many cards without stopping the window, one build at a time. */
export function useCardBuild(): CardBuild {
  const [progress, setProgress] = useState<CardBuild['progress']>(null);
  const [built, setBuilt] = useState<Built | null>(null);
  const round = useRef(0);
  useEffect(
    () => () => {
      round.current += 1;
    },
    [],
  );
  const cancel = useCallback(() => {
    round.current += 1;
    setProgress(null);
  }, []);
  const build = useCallback(async (customers: readonly CustomerRecord[], setting: CardSetting) => {
    round.current += 1;
    const own = round.current;
    const isStale = () => round.current !== own;
    const total = customers.length;
    setProgress({ done: 0, total });
    const cards = await runSteps(buildCardsInSteps({ ...setting, customers }), isStale, (done) =>
      setProgress((shown) => (isStale() ? shown : { done, total })),
    );
    if (cards === null) return null;
    setProgress(null);
    setBuilt({ customers, setting, cards });
    return cards;
  }, []);
  return { progress, built, build, cancel };
}
