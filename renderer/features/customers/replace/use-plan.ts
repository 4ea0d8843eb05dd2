import { useEffect, useState } from 'react';
import { planReplace, type ReplaceGround, type ReplacePlan, type ReplaceWish } from './plan-replace';

/** The plan of a replacement, worked out anew with every letter; the last one stays until the next is there. */
export function usePlan(
  ground: ReplaceGround,
  wish: ReplaceWish,
): { readonly plan: ReplacePlan | null; readonly isWorking: boolean } {
  const [state, setState] = useState<{
    readonly plan: ReplacePlan | null;
    readonly ground: ReplaceGround;
    readonly wish: ReplaceWish;
  } | null>(null);
  useEffect(() => {
    let isStale = false;
    if (wish.find === '') {
      setState({ plan: null, ground, wish });
      return;
    }
    void planReplace(ground, wish, () => isStale).then((plan) => {
      if (plan !== null && !isStale) setState({ plan, ground, wish });
    });
    return () => {
      isStale = true;
    };
  }, [ground, wish]);
  return { plan: state?.plan ?? null, isWorking: state?.ground !== ground || state.wish !== wish };
}
