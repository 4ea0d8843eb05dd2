import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { formatRoute } from '@renderer/components/route/route';
import { useCustomers } from '@renderer/data/session-context';
import { loadManagers, type ManagerRow } from '@renderer/data/tiers/count-by-manager';
import { useSliced } from '@renderer/data/tiers/use-sliced';
import { textOf } from '@shared/domain/fields/values';
import type { Tiering } from '@shared/domain/tiers/tier-customers';
import { tierName } from '@shared/words/tiers';
import { tiersPageWords } from '@shared/words/tiers-page';
import type { CSSProperties } from 'react';
import { useOpenCircle } from './members/use-open-circle';
import './manager-panel.css';

/** Rows that fit under the pyramid at the smallest window; the rest is added up in a last one. */
const shownManagers = 6;

function foldRows(rows: readonly ManagerRow[]): {
  shown: readonly ManagerRow[];
  folded: readonly ManagerRow[];
} {
  if (rows.length <= shownManagers) return { shown: rows, folded: [] };
  return { shown: rows.slice(0, shownManagers - 1), folded: rows.slice(shownManagers - 1) };
}

/** Whose customers stand where: a row per manager, a column per tier, darker where more are. */
export function ManagerPanel({ tiering }: { readonly tiering: Tiering }) {
  const words = useWords(tiersPageWords);
  const { lang } = useLang();
  const formats = useFormats();
  const customers = useCustomers();
  const openCircle = useOpenCircle();
  const { value: rows } = useSliced(undefined, (isStale) => loadManagers(tiering, customers, isStale), [
    tiering,
    customers,
  ]);
  if (rows === null || rows.length === 0) return null;
  const { shown, folded } = foldRows(rows);
  const largest = Math.max(1, ...shown.flatMap((row) => row.counts));
  const openManager = (place: number, manager: string, name: string) => {
    const ids = tiering.bands[place]?.customerIds ?? [];
    const isOwn = (id: string) => {
      const record = customers.get(id);
      return record !== undefined && (textOf(record, 'manager') ?? '') === manager;
    };
    openCircle(`${tierName(tiering.scheme, lang)} ${name}`, ids.filter(isOwn));
  };
  return (
    <Panel
      title={words.byManager}
      aside={<span className="bb-tiers-aside">{words.byManagerNote}</span>}
      className="bb-tiers-managers"
    >
      <table className="bb-matrix">
        <thead>
          <tr>
            <th scope="col" className="bb-matrix-name">
              <span className="bb-hidden-visually">{words.byManager}</span>
            </th>
            {tiering.bands.map(({ tier }) => (
              <th key={tier.key} scope="col">
                {tierName(tier, lang)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.manager}>
              <th scope="row" className="bb-matrix-name">
                {row.manager === '' ? words.noManager : row.manager}
              </th>
              {tiering.bands.map(({ tier }, place) => {
                const count = row.counts[place] ?? 0;
                const style = { '--weight': `${Math.round((count / largest) * 100)}%` } as CSSProperties;
                const name = words.cellInWords(
                  row.manager === '' ? words.noManager : row.manager,
                  tierName(tier, lang),
                  formats.count(count),
                );
                return (
                  <td key={tier.key}>
                    {count === 0 ? (
                      <span className="bb-matrix-cell bb-matrix-none">0</span>
                    ) : (
                      <a
                        className="bb-matrix-cell"
                        style={style}
                        href={formatRoute('customers', { narrow: '1' })}
                        aria-label={name}
                        onClick={(event) => {
                          event.preventDefault();
                          openManager(place, row.manager, name);
                        }}
                      >
                        {formats.count(count)}
                      </a>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          {folded.length === 0 ? null : (
            <tr>
              <th scope="row" className="bb-matrix-name">
                {words.otherManagers(folded.length)}
              </th>
              {tiering.bands.map(({ tier }, place) => (
                <td key={tier.key}>
                  <span className="bb-matrix-cell bb-matrix-none">
                    {formats.count(folded.reduce((sum, row) => sum + (row.counts[place] ?? 0), 0))}
                  </span>
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </Panel>
  );
}
