import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import type { RowInspection } from '@renderer/data/workbook-door/door-protocol';
import { useEffect, useState } from 'react';

/** The row under the cursor looked at closely; null until that is done, or when it is no customer. */
export function useInspection(
  door: WorkbookDoor,
  sheet: number,
  row: number | undefined,
  version: number,
): RowInspection | null {
  const [known, setKnown] = useState<{ readonly key: string; readonly found: RowInspection | null }>();
  const key = `${sheet}|${row ?? ''}`;
  useEffect(() => {
    // What is known of a row depends on the trial it was looked at in.
    if (row === undefined || version < 0) return;
    let isStale = false;
    void door.ask.inspect(sheet, row).then((found) => {
      if (!isStale) setKnown({ key: `${sheet}|${row}`, found });
    });
    return () => {
      isStale = true;
    };
  }, [door, sheet, row, version]);
  return known?.key === key ? known.found : null;
}
