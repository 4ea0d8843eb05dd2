import { samePersonDeskOf } from '@renderer/data/duplicates/same-person-desk';
import { useCustomers, useSession } from '@renderer/data/session-context';
import type { Candidate, SamePerson } from '@shared/domain/duplicates/find-same-person';
import { comparedFields } from '@shared/domain/duplicates/person';
import { useEffect, useState } from 'react';

const nobody: readonly SamePerson[] = [];

/**
 * Customers of the book that are probably the one being typed, the surest first. Looked up anew when a compared value
 * or the book changes; never holds up a keystroke.
 */
export function useSamePerson({ id, kind, values }: Candidate): readonly SamePerson[] {
  const desk = samePersonDeskOf(useSession());
  const records = useCustomers().all();
  const [found, setFound] = useState(nobody);
  const typed = JSON.stringify(comparedFields.map((field) => values[field] ?? null));
  useEffect(() => {
    let isCurrent = true;
    const given: unknown[] = JSON.parse(typed);
    const compared = Object.fromEntries(comparedFields.map((field, at) => [field, given[at] ?? undefined]));
    const candidate = { kind, values: compared, ...(id === undefined ? {} : { id }) };
    const looking = records.length === 0 ? Promise.resolve(nobody) : desk.find(candidate);
    void looking.then((next) => {
      if (isCurrent) setFound(next.length === 0 ? nobody : next);
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, id, kind, typed, records]);
  return found;
}
