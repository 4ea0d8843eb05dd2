import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { cellOf, type Migration, type MigrationCell } from '@renderer/data/tiers/migration';
import { listEnds, nameEnd } from '@renderer/data/tiers/migration-workbook';
import type { Tier } from '@shared/domain/tiers/tier-scheme';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import type { CSSProperties } from 'react';
import './migration.css';

interface Props {
  readonly migration: Migration;
  /** The cell whose customers are listed. */
  readonly open: Pick<MigrationCell, 'from' | 'to'> | null;
  readonly onOpen: (cell: Pick<MigrationCell, 'from' | 'to'>) => void;
  /** Amounts of the scheme in words. */
  readonly tellAmount: (amount: number) => string;
  /** Amounts of the scheme in a cell; absent: counts only. */
  readonly formatAmount?: (amount: number) => string;
}

/** Which way a cell leads. */
function directionOf(
  migration: Migration,
  from: Tier | null,
  to: Tier | null,
): 'up' | 'down' | 'same' | 'none' {
  if (from === null || to === null) return 'none';
  if (from.key === to.key) return 'same';
  const places = migration.columns.map(({ key }) => key);
  const before = places.indexOf(from.key);
  return places.indexOf(to.key) < (before === -1 ? places.length : before) ? 'up' : 'down';
}

/**
 * Who moved from where to where: a row per tier before, a column per tier after. Ground by direction, stronger where
 * more went; each cell with somebody opens its customers.
 */
export function MigrationMatrix({ migration, open, onOpen, tellAmount, formatAmount }: Props) {
  const words = useWords(tierPicturesWords);
  const { lang } = useLang();
  const formats = useFormats();
  const rows = listEnds(migration, 'from');
  const columns = listEnds(migration, 'to');
  const cellAt = (from: Tier | null, to: Tier | null) =>
    cellOf(migration, from?.key ?? null, to?.key ?? null);
  const mostMoved = Math.max(
    1,
    ...migration.cells.filter(({ from, to }) => from !== to).map(({ count }) => count),
  );
  const mostStayed = Math.max(
    1,
    ...migration.cells.filter(({ from, to }) => from === to).map(({ count }) => count),
  );
  const sum = (cells: readonly MigrationCell[]) => cells.reduce((all, { count }) => all + count, 0);
  return (
    <table className="bb-moves" data-testid="migration-matrix" data-wide={formatAmount !== undefined}>
      <thead>
        <tr>
          <th scope="col" className="bb-moves-name">
            <span className="bb-hidden-visually">{words.before}</span>
          </th>
          {columns.map((to) => (
            <th key={to?.key ?? ''} scope="col">
              {nameEnd(to, 'to', lang)}
            </th>
          ))}
          {formatAmount === undefined ? null : (
            <th scope="col" className="bb-moves-total">
              {words.total}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((from) => (
          <tr key={from?.key ?? ''}>
            <th scope="row" className="bb-moves-name">
              {nameEnd(from, 'from', lang)}
            </th>
            {columns.map((to) => {
              const cell = cellAt(from, to);
              const direction = directionOf(migration, from, to);
              const most = direction === 'same' ? mostStayed : mostMoved;
              const weight = Math.round(Math.sqrt(cell.count / most) * 100);
              return (
                <td key={to?.key ?? ''}>
                  {cell.count === 0 ? (
                    <span className="bb-moves-cell bb-moves-none">0</span>
                  ) : (
                    <button
                      type="button"
                      className={`bb-moves-cell bb-moves-${direction}`}
                      style={{ '--weight': `${weight}%` } as CSSProperties}
                      aria-pressed={open?.from === cell.from && open.to === cell.to}
                      aria-label={words.cellInWords(
                        nameEnd(from, 'from', lang),
                        nameEnd(to, 'to', lang),
                        formats.count(cell.count),
                        tellAmount(cell.assets),
                      )}
                      data-testid={`move-${cell.from ?? 'none'}-${cell.to ?? 'none'}`}
                      onClick={() => onOpen(cell)}
                    >
                      <b>{formats.count(cell.count)}</b>
                      {formatAmount === undefined ? null : <small>{formatAmount(cell.assets)}</small>}
                    </button>
                  )}
                </td>
              );
            })}
            {formatAmount === undefined ? null : (
              <td className="bb-moves-total">{formats.count(sum(columns.map((to) => cellAt(from, to))))}</td>
            )}
          </tr>
        ))}
      </tbody>
      {formatAmount === undefined ? null : (
        <tfoot>
          <tr>
            <th scope="row" className="bb-moves-name">
              {words.total}
            </th>
            {columns.map((to) => (
              <td key={to?.key ?? ''}>{formats.count(sum(rows.map((from) => cellAt(from, to))))}</td>
            ))}
            <td className="bb-moves-total">{formats.count(sum(migration.cells))}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
