import type { MonthView } from '@renderer/data/evaluations/month-view';
import { isComplete } from '@renderer/data/evaluations/summarize-month';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { useEffect, useMemo, useState } from 'react';

const noForms: readonly never[] = [];

export type QueueTab = 'pending' | 'done';

export interface Queue {
  readonly tab: QueueTab;
  /** Manager whose forms alone are listed; null for all. */
  readonly manager: string | null;
  readonly listed: readonly EvaluationForm[];
  readonly pendingCount: number;
  readonly doneCount: number;
  readonly current: EvaluationForm | null;
  readonly place: number;
  /** True when the current form was reached with `stepTo`. */
  readonly isStepped: boolean;
  setTab(tab: QueueTab): void;
  setManager(manager: string | null): void;
  show(customerId: string): void;
  /** Goes to the form `offset` places further; undefined where there is none. */
  stepTo(offset: number): (() => void) | undefined;
}

/**
 * The forms of the month in their order, split into 待评 and 已评. A form that becomes complete
 * while it is shown stays in its place until another one is shown.
 */
export function useQueue(view: MonthView | null, wanted: string | undefined): Queue {
  const ordered = view?.ordered ?? noForms;
  const summary = view?.summary;
  const [tab, setTab] = useState<QueueTab>('pending');
  const [manager, setManager] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(wanted ?? null);
  const [isStepped, setStepped] = useState(false);
  const own = useMemo(
    () => (manager === null ? ordered : ordered.filter((form) => form.manager === manager)),
    [ordered, manager],
  );
  const tally = manager === null ? summary : summary?.managers.find((own) => own.manager === manager);
  const doneCount = tally?.complete ?? 0;
  const listed = useMemo(() => {
    const wantsPending = tab === 'pending';
    // A fresh month has nothing done: no need to look at every form of a big one.
    if (doneCount === 0 && wantsPending) return own;
    return own.filter((form) => form.customerId === shown || isComplete(form) !== wantsPending);
  }, [own, tab, shown, doneCount]);
  const found = listed.findIndex((form) => form.customerId === shown);
  const place = found >= 0 ? found : listed.length > 0 ? 0 : -1;
  const currentId = listed[place]?.customerId ?? null;
  // The form at the head is shown without having been chosen; from then on it is the chosen one, and stays.
  useEffect(() => {
    if (currentId !== null) setShown(currentId);
  }, [currentId]);
  return {
    tab,
    manager,
    listed,
    pendingCount: own.length - doneCount,
    doneCount,
    current: listed[place] ?? null,
    place,
    isStepped,
    setTab: (next) => {
      setTab(next);
      setShown(null);
    },
    setManager: (next) => {
      setManager(next);
      setShown(null);
    },
    show: (customerId) => {
      setShown(customerId);
      setStepped(false);
    },
    stepTo: (offset) => {
      const next = listed[place + offset];
      if (next === undefined || place < 0) return undefined;
      return () => {
        setShown(next.customerId);
        setStepped(true);
      };
    },
  };
}
