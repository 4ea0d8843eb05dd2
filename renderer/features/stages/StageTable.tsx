import { useWords } from '@renderer/components/language/language-context';
import { useViewport } from '@renderer/components/preview/use-viewport';
import { stagesWords } from '@shared/words/stages';
import { type ReactNode, useRef } from 'react';

/** One column of a list of customers. */
export interface StageColumn<R> {
  readonly key: string;
  readonly title: string;
  /** In px; columns without a width share what is left. */
  readonly width?: number;
  readonly align?: 'right';
  readonly render: (row: R) => ReactNode;
}

interface Ticks {
  has(id: string): boolean;
  toggle(id: string): void;
  toggleAll(): void;
  readonly areAll: boolean;
}

interface Props<R> {
  readonly rows: readonly R[];
  readonly columns: readonly StageColumn<R>[];
  readonly label: string;
  readonly idOf: (row: R) => string;
  readonly nameOf: (row: R) => string;
  /** Present where rows can be ticked. */
  readonly ticks?: Ticks;
  readonly testId: string;
}

const rowHeight = 36;
/** Rows above and below the view that are drawn ahead, so that Tab finds the next one. */
const ahead = 6;

/** A list of customers in columns; only the rows in view are drawn, so that thousands cost as much as twenty. */
export function StageTable<R>({ rows, columns, label, idOf, nameOf, ticks, testId }: Props<R>) {
  const words = useWords(stagesWords);
  const root = useRef<HTMLDivElement>(null);
  const { height, scrollTop } = useViewport(root);
  const first = Math.max(0, Math.min(rows.length, Math.floor(scrollTop / rowHeight)) - ahead);
  const last = Math.min(rows.length, Math.ceil((scrollTop + height) / rowHeight) + ahead);
  return (
    <div className="bb-stage-scroll" ref={root} data-testid={testId} data-count={rows.length}>
      <table className="bb-stage-table" aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {ticks === undefined ? null : (
              <th scope="col" style={{ width: 38 }}>
                <input
                  type="checkbox"
                  aria-label={words.tickAll}
                  checked={ticks.areAll}
                  onChange={ticks.toggleAll}
                />
              </th>
            )}
            {columns.map(({ key, title, width, align }) => (
              <th
                key={key}
                scope="col"
                data-align={align}
                aria-label={title === '' ? words.actions : undefined}
                style={width === undefined ? undefined : { width }}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={first * rowHeight} />
          {rows.slice(first, last).map((row, offset) => {
            const id = idOf(row);
            return (
              <tr key={id} aria-rowindex={first + offset + 2} data-testid="stage-row">
                {ticks === undefined ? null : (
                  <td>
                    <input
                      type="checkbox"
                      aria-label={words.tickOf(nameOf(row))}
                      checked={ticks.has(id)}
                      onChange={() => ticks.toggle(id)}
                    />
                  </td>
                )}
                {columns.map(({ key, align, render }) => (
                  <td key={key} data-align={align} data-column={key}>
                    {render(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          <Spacer height={(rows.length - last) * rowHeight} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are not drawn. */
function Spacer({ height }: { readonly height: number }) {
  return height <= 0 ? null : <tr className="bb-stage-spacer" style={{ height }} />;
}
