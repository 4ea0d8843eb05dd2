import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import type { DoorRow, RowFilter } from '@renderer/data/workbook-door/door-protocol';
import { useEffect, useRef, useState } from 'react';

export interface SheetRows {
  readonly total: number;
  rowAt(position: number): DoorRow | undefined;
}

interface Pages {
  readonly key: string;
  readonly version: number;
  readonly total: number;
  readonly blocks: ReadonlyMap<number, readonly DoorRow[]>;
}

/** Rows fetched together. */
const blockRows = 100;
const noPages: Pages = { key: '', version: -1, total: 0, blocks: new Map() };

/**
 * The rows of a sheet around what is in view, fetched from the door's worker. `version` tells that what the worker
 * knows has changed; until the new rows are there the old ones stay.
 */
export function useSheetRows(
  door: WorkbookDoor,
  sheet: number,
  filter: RowFilter,
  version: number,
  first: number,
  last: number,
): SheetRows {
  const key = `${sheet}|${filter}`;
  const [pages, setPages] = useState<Pages>(noPages);
  const asked = useRef({ name: '', blocks: new Set<number>() });
  const from = Math.floor(Math.max(0, first) / blockRows);
  const to = Math.floor(Math.max(0, last) / blockRows);

  useEffect(() => {
    let isStale = false;
    const name = `${key}|${version}`;
    if (asked.current.name !== name) asked.current = { name, blocks: new Set() };
    const fetchBlock = async (block: number) => {
      const { blocks } = asked.current;
      if (blocks.has(block)) return;
      blocks.add(block);
      const range = { sheet, filter, from: block * blockRows, to: (block + 1) * blockRows };
      const answer = await door.ask.rows(range);
      if (isStale || !answer.ok) {
        blocks.delete(block);
        return;
      }
      const { rows, total } = answer.value;
      setPages((was) => {
        // Rows of an older version stay until they are fetched anew, so that nothing flickers.
        const blocks = new Map(was.key === key ? was.blocks : []);
        blocks.set(block, rows);
        return { key, version, total, blocks };
      });
    };
    for (let block = from; block <= to; block += 1) void fetchBlock(block);
    return () => {
      isStale = true;
    };
  }, [door, sheet, filter, version, key, from, to]);

  if (pages.key !== key) return { total: 0, rowAt: () => undefined };
  return {
    total: pages.total,
    rowAt: (position) => pages.blocks.get(Math.floor(position / blockRows))?.[position % blockRows],
  };
}
