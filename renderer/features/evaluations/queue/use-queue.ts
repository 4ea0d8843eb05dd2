import type { MonthView } from '@renderer/data/evaluations/month-view';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { type FormProgress, type FormStage, noProgress, stageOf } from '@shared/domain/evaluations/progress';
import { useEffect, useMemo, useState } from 'react';

const noForms: readonly never[] = [];
const noPlaces: ReadonlyMap<string, number> = new Map();

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

/** Where a form of some place in the month stands, or would stand, in a list that is in the order of the month. */
function findPlace(
  list: readonly EvaluationForm[],
  places: ReadonlyMap<string, number>,
  wanted: number,
): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places.get(list[middle]?.id ?? '') ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The list with the form that is shown in its place, although it may have gone on to another list. */
function withShown(
  list: readonly EvaluationForm[],
  places: ReadonlyMap<string, number>,
  shown: EvaluationForm | undefined,
): { readonly listed: readonly EvaluationForm[]; readonly place: number } {
  if (shown === undefined) return { listed: list, place: list.length > 0 ? 0 : -1 };
  const place = findPlace(list, places, places.get(shown.id) ?? 0);
  if (list[place]?.id === shown.id) return { listed: list, place };
  return { listed: list.toSpliced(place, 0, shown), place };
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
  const places = view?.places ?? noPlaces;
  const inStage = useMemo(() => {
    // A fresh month is all of one kind: no need to look at every form of a big one.
    if (progress[stage] === own.length) return own;
    return own.filter((form) => stageOf(form) === stage);
  }, [own, stage, progress]);
  const { listed, place } = useMemo(
    () => withShown(inStage, places, shown === null ? undefined : ordered[places.get(shown) ?? -1]),
    [inStage, places, ordered, shown],
  );
  const current = listed[place] ?? null;
  const currentId = current?.id ?? null;
  // The form at the head is shown without having been chosen; from then on it is the chosen one, and stays.
  useEffect(() => {
    if (currentId !== null && shown !== currentId) setShown(currentId);
  }, [currentId, shown]);
  const setters = useMemo(
    () => ({
      setStage: (next: FormStage) => {
        setStage(next);
        setShown(null);
        setStepped(false);
      },
      setManager: (next: string | null) => {
        setManager(next);
        setShown(null);
        setStepped(false);
      },
      show: (id: string) => {
        setShown(id);
        setStepped(false);
      },
    }),
    [],
  );
  return {
    stage,
    manager,
    listed,
    progress,
    current,
    place,
    isStepped,
    ...setters,
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
