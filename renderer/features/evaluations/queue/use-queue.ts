import type { MonthView } from '@renderer/data/evaluations/month-view';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { type FormProgress, type FormStage, noProgress, stageOf } from '@shared/domain/evaluations/progress';
import { useEffect, useMemo, useState } from 'react';

const noForms: readonly never[] = [];

export interface Queue {
  /** Which forms are listed: 待评, 已评, 待审核, 待批准, 已批准. */
  readonly stage: FormStage;
  /** Manager whose forms alone are listed; null for all. */
  readonly manager: string | null;
  readonly listed: readonly EvaluationForm[];
  /** How many forms wait where, of the manager or of all. */
  readonly progress: FormProgress;
  readonly current: EvaluationForm | null;
  readonly place: number;
  /** True when the current form was reached with `stepTo`. */
  readonly isStepped: boolean;
  setStage(stage: FormStage): void;
  setManager(manager: string | null): void;
  show(id: string): void;
  /** Goes to the form `offset` places further; undefined where there is none. */
  stepTo(offset: number): (() => void) | undefined;
}

/**
 * The forms of the month in their order, split by where they wait. A form that goes on to another list while it is
 * shown stays in its place until another one is shown. `wanted`: the customer whose form is to be shown first.
 */
export function useQueue(view: MonthView | null, wanted: string | undefined): Queue {
  const ordered = view?.ordered ?? noForms;
  const [stage, setStage] = useState<FormStage>('pending');
  const [manager, setManager] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const [isStepped, setStepped] = useState(false);
  const [sought, setSought] = useState<string | undefined>(undefined);
  // Whose form was asked for is looked up once, when the month is there, and shown in the list where it waits.
  if (view !== null && wanted !== sought) {
    setSought(wanted);
    const form = wanted === undefined ? undefined : ordered.find(({ customerId }) => customerId === wanted);
    if (form !== undefined) {
      setStage(stageOf(form));
      setManager(null);
      setShown(form.id);
    }
  }
  const own = useMemo(
    () => (manager === null ? ordered : ordered.filter((form) => form.manager === manager)),
    [ordered, manager],
  );
  const progress = view?.progress.of(manager) ?? noProgress;
  const listed = useMemo(() => {
    // A fresh month is all of one kind: no need to look at every form of a big one.
    if (progress[stage] === own.length) return own;
    return own.filter((form) => form.id === shown || stageOf(form) === stage);
  }, [own, stage, shown, progress]);
  const found = listed.findIndex((form) => form.id === shown);
  const place = found >= 0 ? found : listed.length > 0 ? 0 : -1;
  const current = listed[place] ?? null;
  const currentId = current?.id ?? null;
  // The form at the head is shown without having been chosen; from then on it is the chosen one, and stays.
  useEffect(() => {
    if (currentId !== null) setShown(currentId);
  }, [currentId]);
  return {
    stage,
    manager,
    listed,
    progress,
    current,
    place,
    isStepped,
    setStage: (next) => {
      setStage(next);
      setShown(null);
      setStepped(false);
    },
    setManager: (next) => {
      setManager(next);
      setShown(null);
      setStepped(false);
    },
    show: (id) => {
      setShown(id);
      setStepped(false);
    },
    stepTo: (offset) => {
      const next = listed[place + offset];
      if (next === undefined || place < 0) return undefined;
      return () => {
        setShown(next.id);
        setStepped(true);
      };
    },
  };
}
