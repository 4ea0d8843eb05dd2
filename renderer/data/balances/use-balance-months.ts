import { type BalanceRecord, readBalance } from '@shared/domain/balances/balance-record';
import type { Month } from '@shared/domain/kernel/calendar';
import type { Failure } from '@shared/domain/kernel/result';
import { useEffect, useState } from 'react';
import { useSession } from '../session-context';

/** What a customer had at the end of a month; `balance` is absent where the month's sheet did not tell. */
export interface BalanceMonth {
  readonly month: Month;
  readonly balance: BalanceRecord | undefined;
}

export interface BalanceMonths {
  /** Months read so far, the oldest first. */
  readonly months: readonly BalanceMonth[];
  /** How many months are to be read; null until that is known. */
  readonly total: number | null;
  readonly failure: Failure | null;
}

/** Months looked back. */
const monthsBack = 24;
/** Months are shown as they come, but not more often than this. */
const shownEveryMs = 60;

const nothingYet: BalanceMonths = { months: [], total: null, failure: null };

/**
 * The balances of a customer month by month, up to 24 of them. The newest month is read first; of each month only this
 * customer's record is read, so that 24 months of 100,000 customers need no memory.
 */
export function useBalanceMonths(customerId: string): BalanceMonths {
  const { reads } = useSession();
  const [read, setRead] = useState<{ readonly id: string; readonly known: BalanceMonths }>();
  useEffect(() => {
    let isGone = false;
    const show = (known: BalanceMonths) => {
      if (!isGone) setRead({ id: customerId, known });
    };
    const readAll = async () => {
      const listed = await reads.listPartitions('balances');
      if (!listed.ok) {
        show({ ...nothingYet, failure: listed });
        return;
      }
      const wanted = listed.value.slice(-monthsBack).reverse();
      const months: BalanceMonth[] = [];
      let shownAt = performance.now();
      for (const month of wanted) {
        const record = await reads.readRecord('balances', month, customerId);
        if (isGone) return;
        if (!record.ok) {
          show({ months: [...months], total: wanted.length, failure: record });
          return;
        }
        months.unshift({ month, balance: record.value === null ? undefined : readBalance(record.value) });
        if (performance.now() - shownAt < shownEveryMs) continue;
        shownAt = performance.now();
        show({ months: [...months], total: wanted.length, failure: null });
      }
      show({ months, total: wanted.length, failure: null });
    };
    void readAll();
    return () => {
      isGone = true;
    };
  }, [reads, customerId]);
  return read?.id === customerId ? read.known : nothingYet;
}
