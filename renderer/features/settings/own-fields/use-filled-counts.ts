import { useCustomers } from '@renderer/data/session-context';
import { workInSlices } from '@renderer/data/slices';
import { fieldValueOf } from '@shared/domain/fields/values';
import { useEffect, useState } from 'react';

/** How many customers hold a value in each field; absent while 100,000 are still looked at, in slices. */
export function useFilledCounts(keys: readonly string[]): ReadonlyMap<string, number> {
  const records = useCustomers().all();
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  const joined = keys.join(' ');
  useEffect(() => {
    let isStale = false;
    const wanted = joined === '' ? [] : joined.split(' ');
    const found = new Map(wanted.map((key) => [key, 0]));
    void workInSlices(
      wanted.length === 0 ? 0 : records.length,
      (index) => {
        const record = records[index];
        if (record === undefined) return;
        for (const key of wanted)
          if (fieldValueOf(record, key) !== undefined) found.set(key, (found.get(key) ?? 0) + 1);
      },
      () => isStale,
    ).then((done) => {
      if (done) setCounts(found);
    });
    return () => {
      isStale = true;
    };
  }, [records, joined]);
  return counts;
}
