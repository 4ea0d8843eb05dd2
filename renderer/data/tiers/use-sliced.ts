import { type DependencyList, useEffect, useRef, useState } from 'react';

/** What is worked out in slices: at once where it is known, else after some frames. */
export interface Sliced<T> {
  /** The newest that was worked out; null before the first. */
  readonly value: T | null;
  /** True while a newer one is on its way. */
  readonly isWorking: boolean;
}

/**
 * Works something out whenever `inputs` change, without holding up the window. What was shown stays until the new one
 * is there, and an answer that comes too late is dropped.
 */
export function useSliced<T>(
  known: T | undefined,
  load: (isStale: () => boolean) => Promise<T | null>,
  inputs: DependencyList,
): Sliced<T> {
  const [last, setLast] = useState<{ readonly value: T; readonly inputs: DependencyList } | null>(null);
  const latest = useRef({ known, load });
  latest.current = { known, load };
  const given = useRef(inputs);
  if (given.current.some((input, place) => !Object.is(input, inputs[place]))) given.current = inputs;
  const current = given.current;
  useEffect(() => {
    let isGone = false;
    if (latest.current.known !== undefined) {
      setLast({ value: latest.current.known, inputs: current });
      return;
    }
    void latest.current
      .load(() => isGone)
      .then((value) => {
        if (value !== null && !isGone) setLast({ value, inputs: current });
      });
    return () => {
      isGone = true;
    };
  }, [current]);
  if (known !== undefined) return { value: known, isWorking: false };
  return { value: last?.value ?? null, isWorking: last?.inputs !== current };
}
