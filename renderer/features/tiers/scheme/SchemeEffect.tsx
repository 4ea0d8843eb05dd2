import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { formatRoute } from '@renderer/components/route/route';
import { TierChip } from '@renderer/components/TierChip';
import { TierMoveChips } from '@renderer/components/tiers/TierMoveChips';
import { useCustomers } from '@renderer/data/session-context';
import type { AmountOf } from '@renderer/data/tiers/month-amounts';
import { nameOf } from '@shared/domain/fields/values';
import type { Month } from '@shared/domain/kernel/calendar';
import { type PreviewMove, previewScheme } from '@shared/domain/tiers/scheme-preview';
import { type TierScheme, tierSchemeSchema } from '@shared/domain/tiers/tier-scheme';
import { schemeWords } from '@shared/words/tier-schemes';
import { tierName, tierWords } from '@shared/words/tiers';
import { useDeferredValue, useMemo, useState } from 'react';
import './scheme-effect.css';

interface Props {
  /** The scheme in force; undefined for a new one. */
  readonly current: TierScheme | undefined;
  readonly candidate: TierScheme;
  readonly amountOf: AmountOf;
  /** The month whose amounts count; undefined before any was settled. */
  readonly month: Month | undefined;
}

/** Names shown of a move; more on the customers page afterwards. */
const shownNames = 12;

function formatDifference(difference: number, format: (count: number) => string): string {
  if (difference === 0) return '';
  return `${difference > 0 ? '+' : '-'}${format(Math.abs(difference))}`;
}

/** What saving would do: customers per tier now and then, who moves from where to where, and their names. */
export function SchemeEffect({ current, candidate, amountOf, month }: Props) {
  const words = useWords(schemeWords);
  const titles = useWords(tierWords);
  const { lang } = useLang();
  const formats = useFormats();
  const records = useCustomers().all();
  const [open, setOpen] = useState<string | null>(null);
  // Typing goes on while a big book is counted; the text stands for the scheme, which is made anew on each stroke.
  const wanted = useDeferredValue(JSON.stringify(candidate));
  const preview = useMemo(
    () => previewScheme(current, tierSchemeSchema.parse(JSON.parse(wanted)), records, amountOf),
    [current, wanted, records, amountOf],
  );
  const tiers = [
    ...candidate.tiers,
    ...(current?.tiers.filter(({ key }) => !candidate.tiers.some((tier) => tier.key === key)) ?? []),
  ];
  // Names of the candidate, and of tiers that only the scheme in force has.
  const naming = { ...candidate, tiers };
  const counted = [...preview.after.values()].reduce((sum, count) => sum + count, 0);
  const keyOf = (move: PreviewMove) => `${move.from ?? ''} ${move.to ?? ''}`;
  const nameOfTier = (key: string | null) => {
    const tier = tiers.find((each) => each.key === key);
    return tier === undefined ? words.noTier : tierName(tier, lang);
  };
  return (
    <section className="bb-effect" aria-label={words.effect}>
      <h3>
        {words.effect}
        <span className="bb-muted">
          {' '}
          {month === undefined ? words.byPresent : words.byMonth(formats.month(month))}
        </span>
      </h3>
      <table data-testid="scheme-effect">
        <thead>
          <tr className="bb-effect-head">
            <th scope="col" className="bb-effect-tier">
              {titles.tier}
            </th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
            <th scope="col">
              <span className="bb-hidden-visually">{words.effect}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tiers.map((tier) => {
            const was = preview.before.get(tier.key) ?? 0;
            const is = preview.after.get(tier.key) ?? 0;
            return (
              <tr key={tier.key} data-testid={`effect-${tier.key}`}>
                <th scope="row" className="bb-effect-tier">
                  <TierChip tone={tier.tone} label={tierName(tier, lang)} />
                </th>
                <td>{formats.count(was)}</td>
                <td>{formats.count(is)}</td>
                <td className={`bb-effect-difference ${is < was ? 'bb-negative' : 'bb-positive'}`}>
                  {formatDifference(is - was, formats.count)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {preview.applies === 0 ? (
        <p className="bb-scheme-warn">{words.nobody}</p>
      ) : counted === 0 && candidate.on !== false ? (
        <p className="bb-scheme-warn">{words.nobodyWithAmount(formats.count(preview.applies))}</p>
      ) : null}
      {preview.moves.length === 0 ? (
        <p className="bb-muted">{words.noEffect}</p>
      ) : (
        <>
          <p className="bb-effect-sum">
            {words.moves(formats.count(preview.up), formats.count(preview.down))}
          </p>
          <ul>
            {preview.moves.map((move) => (
              <li key={keyOf(move)}>
                <button
                  type="button"
                  className="bb-effect-move"
                  aria-expanded={open === keyOf(move)}
                  aria-label={words.move(
                    nameOfTier(move.from),
                    nameOfTier(move.to),
                    formats.count(move.count),
                  )}
                  onClick={() => setOpen(open === keyOf(move) ? null : keyOf(move))}
                >
                  <TierMoveChips scheme={naming} from={move.from} to={move.to} />
                  <b>{words.count(formats.count(move.count))}</b>
                </button>
                {open === keyOf(move) ? <MovedNames move={move} /> : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function MovedNames({ move }: { readonly move: PreviewMove }) {
  const words = useWords(schemeWords);
  const formats = useFormats();
  const customers = useCustomers();
  const shown = move.ids.slice(0, shownNames);
  return (
    <p className="bb-effect-names">
      {shown.map((id) => {
        const record = customers.get(id);
        return record === undefined ? null : (
          <a key={id} href={formatRoute('customers', { id })}>
            {nameOf(record)}
          </a>
        );
      })}
      {move.count > shown.length ? (
        <span className="bb-muted">{words.andMore(formats.count(move.count - shown.length))}</span>
      ) : null}
    </p>
  );
}
