import { useEffect, useState } from 'react';

/** More lines than any window shows at once. */
const enough = 96;

/**
 * How many lines of a list may be drawn: `atFirst` when it comes into view, twice as many with each frame, and soon
 * all. Drawing a screen of cells, or of fields to choose from, at once takes a tenth of a second in which nothing else
 * answers. `list` names the list; another one begins anew.
 */
export function useGrowing(list: string, isThere: boolean, atFirst: number): number {
  const [grown, setGrown] = useState({ list, lines: atFirst });
  const lines = grown.list === list ? grown.lines : atFirst;
  const isComplete = lines >= enough;
  useEffect(() => {
    if (!isThere || isComplete) return;
    const frame = requestAnimationFrame(() => setGrown({ list, lines: lines * 2 }));
    return () => cancelAnimationFrame(frame);
  }, [list, isThere, isComplete, lines]);
  return isComplete ? Number.POSITIVE_INFINITY : lines;
}
