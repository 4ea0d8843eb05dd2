import { runSteps } from '@renderer/data/paper/run-steps';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { findMissing, type MissingData } from '@shared/domain/evaluations/list-missing';
import { useEffect, useState } from 'react';

const nothing: readonly MissingData[] = [];

/** What the forms of a month wait for; looked through in slices, the list before stays until the new one is there. */
export function useMissing(forms: readonly EvaluationForm[]): readonly MissingData[] {
  const [missing, setMissing] = useState(nothing);
  useEffect(() => {
    let isStale = false;
    void runSteps(
      findMissing(forms),
      () => isStale,
      () => {},
    ).then((found) => {
      if (found !== null) setMissing(found);
    });
    return () => {
      isStale = true;
    };
  }, [forms]);
  return missing;
}
