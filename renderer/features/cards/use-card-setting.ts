import { usePrintFoot } from '@renderer/components/print/use-print-foot';
import { latestDataDay } from '@renderer/data/current-period';
import { useImports, useSettings } from '@renderer/data/session-context';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import type { CardsOrder } from '@renderer/paper/cards/card-order';
import { useMemo } from 'react';
import type { CardOptions } from './card-options';

/** Everything of an order for cards but the customers. */
export type CardSetting = Omit<CardsOrder, 'customers'>;

/** How cards would be printed now: options, schemes, date of the balances, foot. */
export function useCardSetting(options: CardOptions): CardSetting {
  const foot = usePrintFoot();
  const schemes = schemesOf(useSettings());
  const asOf = latestDataDay(useImports().all());
  return useMemo(
    () => ({ ...foot, ...options, schemes, ...(asOf === undefined ? {} : { asOf }) }),
    [foot, options, schemes, asOf],
  );
}
