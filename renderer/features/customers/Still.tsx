import { memo, type ReactNode, useRef, useState } from 'react';
import type { PageModel } from './use-page-model';

interface Props {
  /** What the content depends on: it is drawn again when one of these changes. */
  readonly of: readonly unknown[];
  readonly children: () => ReactNode;
}

/**
 * Content that stands still while somebody types in the search box. Buttons and menus take longer to draw than the
 * rows that answer a letter.
 */
export const Still = memo(
  function Still({ children }: Props) {
    return children();
  },
  (before, after) =>
    before.of.length === after.of.length && before.of.every((part, at) => Object.is(part, after.of[at])),
);

/**
 * The model as it is whenever it is asked, in one object for the life of the page: what stands still may run an action
 * long after it was drawn.
 */
export function useSteadyModel(model: PageModel): PageModel {
  const latest = useRef(model);
  latest.current = model;
  const [steady] = useState(
    () => new Proxy(model, { get: (_, key) => Reflect.get(latest.current, key) as unknown }),
  );
  return steady;
}
