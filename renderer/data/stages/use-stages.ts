import type { CustomerRecord, CustomerStage } from '@shared/domain/records/records';
import { readStage } from '@shared/domain/stages/read-stage';
import { readStageRules, type StageRules } from '@shared/domain/stages/stage-rules';
import { readScheme } from '@shared/domain/tiers/scheme-commands';
import { useEffect, useMemo, useState } from 'react';
import type { BookSession } from '../book-session';
import { useCustomers, useSettings } from '../session-context';
import { workInSlices } from '../slices';

/** The customers of a book by stage. */
export type StageLists = Readonly<Record<CustomerStage, readonly CustomerRecord[]>>;

/** The customers by stage, sorted out in slices; null for the moment the first time takes. */
export function useStageLists(): StageLists | null {
  const customers = useCustomers();
  const records = customers.all();
  const [lists, setLists] = useState<StageLists | null>(null);
  useEffect(() => {
    let isStale = false;
    const next: Record<CustomerStage, CustomerRecord[]> = {
      prospect: [],
      new: [],
      established: [],
      lost: [],
    };
    const take = (index: number) => {
      const record = records[index];
      if (record !== undefined) next[readStage(record)].push(record);
    };
    void workInSlices(records.length, take, () => isStale).then((done) => {
      if (done) setLists(next);
    });
    return () => {
      isStale = true;
    };
  }, [records]);
  return lists;
}

/** The rules of the stages in force; follows the settings. Thresholds of grades are those of the scheme for prospects. */
export function useStageRules(): StageRules {
  const settings = useSettings().all();
  return useMemo(() => {
    const byId = new Map(settings.map((record) => [record.id, record]));
    return rulesOf({ get: (id) => byId.get(id), all: () => settings });
  }, [settings]);
}

/** The rules of the stages in a book's settings, as they are now. */
function rulesOf(settings: Pick<BookSession['settings'], 'get' | 'all'>): StageRules {
  const rules = readStageRules(settings);
  const scheme = readScheme(settings, 'prospects');
  const lowest = (grade: string) => scheme?.tiers.find(({ key }) => key === grade)?.minimum;
  const [A, B] = [lowest('A'), lowest('B')];
  return typeof A === 'number' && typeof B === 'number' ? { ...rules, thresholds: { A, B } } : rules;
}
