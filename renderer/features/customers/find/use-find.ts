import { useEffect, useMemo, useRef, useState } from 'react';
import { rangeOf } from '../range/range-store';
import type { PageModel } from '../use-page-model';
import { cellShower } from './cell-focus';
import { type FoundCells, findCells } from './find-cells';

/** What the bar asks for. */
export interface FindWish {
  readonly text: string;
  readonly whole: boolean;
  /** Only the column of the active cell. */
  readonly oneColumn: string | null;
}

export interface FindState {
  /** Null while it is being looked for, and when nothing is asked. */
  readonly found: FoundCells | null;
  /** The found cell that is shown; -1 for none. */
  readonly current: number;
  go(step: 1 | -1): void;
}

/**
 * Looks for a text in the cells shown and shows the first from the active cell on; `onShown` is called after a cell was
 * shown, which takes the focus. When the view or the values change it looks again, without going anywhere.
 */
export function useFind(model: PageModel, wish: FindWish, onShown: () => void): FindState {
  const { shown, columnKeys, live, lang, edits, session } = model;
  const [state, setState] = useState<{ readonly found: FoundCells; readonly current: number } | null>(null);
  const { text, whole, oneColumn } = wish;
  const shownFor = useRef<FindWish | null>(null);
  const latest = useRef({ wish, onShown });
  latest.current = { wish, onShown };
  const show = (found: FoundCells, current: number) => {
    const place = found.at(current);
    if (place === undefined) return;
    cellShower()?.reveal(place);
    latest.current.onShown();
  };
  const showing = useRef(show);
  showing.current = show;
  const columns = useMemo(() => (oneColumn === null ? columnKeys : [oneColumn]), [oneColumn, columnKeys]);
  useEffect(() => {
    setState(null);
    // Edits do not change the view, but they change what is in it.
    if (text.trim() === '' || edits < 0) return;
    let isStale = false;
    const request = {
      text,
      whole,
      columns,
      rows: shown.rows,
      records: live.index.records,
      lang,
      schemes: live.schemes,
    };
    void findCells(request, () => isStale).then((found) => {
      if (found === null || isStale) return;
      const from = rangeOf(session).range?.anchor ?? null;
      const current = found.count === 0 ? -1 : found.indexFrom(from);
      setState({ found, current });
      const isNew = !isSameWish(shownFor.current, latest.current.wish);
      shownFor.current = latest.current.wish;
      if (isNew) showing.current(found, current);
    });
    return () => {
      isStale = true;
    };
  }, [text, whole, columns, shown, live, lang, edits, session]);
  return {
    found: state?.found ?? null,
    current: state?.current ?? -1,
    go: (step) => {
      if (state === null || state.found.count === 0) return;
      const { found } = state;
      const current = (state.current + step + found.count) % found.count;
      setState({ found, current });
      show(found, current);
    },
  };
}

function isSameWish(one: FindWish | null, other: FindWish): boolean {
  return one?.text === other.text && one.whole === other.whole && one.oneColumn === other.oneColumn;
}
