import { useWords } from '@renderer/components/language/language-context';
import type { RawRow, SheetPeek } from '@shared/domain/sheets/cell';
import { letterOf } from '@shared/domain/sheets/plan';
import { showCell } from '@shared/domain/sheets/reading/text-of-cell';
import { workbooksWords } from '@shared/words/workbooks';
import { useMemo } from 'react';
import { useGrowing } from '../use-growing';
import { SheetRow } from './SheetRow';
import { gutterWidth, layOutSheet, mapHeight, rowHeight } from './sheet-layout';

/** Columns and rows drawn: what a wide window shows, for a moment; rows in the first frame. */
const mostColumns = 30;
const mostRows = 48;
const rowsAtFirst = 8;
const noCaptions = new Map<never, never>();

/** The first rows of a workbook while the rest is still being read; nothing is recognised yet. */
export function FirstRows({ rows }: { readonly rows: readonly RawRow[] }) {
  const words = useWords(workbooksWords);
  const layout = useMemo(() => layOutSheet(asPeek(rows), null, noCaptions, false), [rows]);
  const drawn = Math.min(mostRows, useGrowing('first rows', true, rowsAtFirst));
  const columns = layout.lefts.slice(0, mostColumns).map((_left, column) => column);
  return (
    <section className="bb-panel bb-sheet" aria-label={words.loadingRest}>
      <div className="bb-sheet-scroll" data-testid="sheet" data-total={rows.length} aria-busy>
        <table
          className="bb-sheet-canvas"
          style={{ width: layout.width, height: mapHeight + rows.length * rowHeight }}
        >
          <thead className="bb-sheet-map" style={{ width: layout.width, height: mapHeight }}>
            <tr>
              <th className="bb-sheet-number" style={{ width: gutterWidth }}>
                <b className="bb-hidden-visually">{words.rowNumber}</b>
              </th>
              {columns.map((column) => (
                <th
                  key={column}
                  className="bb-sheet-head"
                  style={{ left: layout.lefts[column] ?? 0, width: layout.widths[column] ?? 0 }}
                >
                  <span>{letterOf(column)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="bb-sheet-rows" style={{ height: rows.length * rowHeight }}>
            {rows.slice(0, drawn).map(({ number, cells }, at) => (
              <SheetRow
                key={number}
                row={{ number, kind: 'unchecked', texts: cells.map(showCell), marks: [] }}
                kind="unchecked"
                position={at}
                top={at * rowHeight}
                layout={layout}
                columns={columns}
                captions={noCaptions}
                masked
                cursor={-1}
                pinned={-1}
                typed={undefined}
                editor={undefined}
                decision={undefined}
                part={undefined}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="bb-sheet-foot">
        <span role="status">{words.loadingRest}</span>
      </div>
    </section>
  );
}

function asPeek(rows: readonly RawRow[]): SheetPeek {
  return {
    name: '',
    index: 0,
    visibility: 'visible',
    head: rows,
    merges: [],
    filledRows: rows.length,
    lastRow: rows.at(-1)?.number ?? 0,
    hiddenColumns: [],
  };
}
