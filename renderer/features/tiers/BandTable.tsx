import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Money } from '@renderer/components/Money';
import { formatRoute } from '@renderer/components/route/route';
import type { Tiering } from '@shared/domain/tiers/tier-customers';
import { basisName, tierName, tierWords } from '@shared/words/tiers';
import { tiersPageWords } from '@shared/words/tiers-page';
import { BandRow } from './BandRow';
import { OpenBand } from './OpenBand';
import './bands.css';

interface Props {
  readonly tiering: Tiering;
  /** Key of the tier whose customers are shown. */
  readonly open: string | null;
  readonly onOpen: (tier: string | null) => void;
  readonly onEdit: () => void;
}

/** The bands of a scheme: what it takes, who is there, what they hold. */
export function BandTable({ tiering, open, onOpen, onEdit }: Props) {
  const words = useWords(tiersPageWords);
  const titles = useWords(tierWords);
  const { lang } = useLang();
  const formats = useFormats();
  const { scheme, count, assets, untieredIds } = tiering;
  const short = scheme.basis === 'averageDeposits' ? words.averageDepositsShort : words.monthlyAssetsShort;
  const keyNames = scheme.tiers
    .filter((tier) => scheme.keyTiers.includes(tier.key))
    .map((tier) => tierName(tier, lang))
    .join(lang === 'en' ? ', ' : '、');
  const kind = scheme.kinds.length === 1 ? scheme.kinds[0] : undefined;
  return (
    <section className="bb-panel bb-bands" aria-label={titles.title}>
      <table className="bb-bands-table" data-testid="tier-bands">
        <colgroup>
          <col className="bb-bands-tier" />
          <col className="bb-bands-standard" />
          <col className="bb-bands-count" />
          <col className="bb-bands-assets" />
          <col />
          <col className="bb-bands-average" />
        </colgroup>
        <thead>
          <tr className="bb-bands-head">
            <th scope="col" className="bb-bands-lead">
              {titles.tier}
            </th>
            <th scope="col">{words.standardBy(short)}</th>
            <th scope="col">{titles.customers}</th>
            <th scope="col">{titles.assets}</th>
            <th scope="col">{titles.share}</th>
            <th scope="col">{titles.average}</th>
          </tr>
        </thead>
        {tiering.bands.map((band) => (
          <tbody key={band.tier.key} data-testid={`band-${band.tier.key}`}>
            <BandRow
              tiering={tiering}
              band={band}
              isOpen={open === band.tier.key}
              onToggle={() => onOpen(open === band.tier.key ? null : band.tier.key)}
            />
            {open === band.tier.key ? <OpenBand tiering={tiering} band={band} /> : null}
          </tbody>
        ))}
        <tfoot>
          <tr className="bb-bands-sum" data-testid="band-total">
            <th scope="row" className="bb-bands-lead">
              {titles.total}
            </th>
            <td />
            <td>{formats.count(count)}</td>
            <td>
              <Money fen={assets} />
            </td>
            <td>{assets > 0 ? formats.percent(1, 0) : ''}</td>
            <td>
              <Money fen={count === 0 ? undefined : Math.round(assets / count)} />
            </td>
          </tr>
        </tfoot>
      </table>
      {untieredIds.length === 0 ? null : (
        <p className="bb-bands-untiered" data-testid="untiered">
          {titles.untieredNote(untieredIds.length)}
          <a href={formatRoute('customers', { tier: 'none', kind })}>{words.lookAt}</a>
        </p>
      )}
      <div className="bb-bands-note">
        <span>
          {words.basisNote(basisName(scheme.basis, lang))}
          {keyNames === '' ? '' : words.keyNote(keyNames)}
        </span>
        <button type="button" className="bb-link" onClick={onEdit}>
          {titles.editScheme}
        </button>
      </div>
    </section>
  );
}
