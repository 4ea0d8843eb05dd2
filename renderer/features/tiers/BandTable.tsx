import { Amount } from '@renderer/components/Amount';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { formatRoute } from '@renderer/components/route/route';
import type { BandOrder } from '@renderer/data/tiers/order-band';
import type { TieringView } from '@renderer/data/tiers/tiering-of-month';
import { addMonths, type Month } from '@shared/domain/kernel/calendar';
import { unitOfBasis } from '@shared/domain/tiers/measure-basis';
import type { TierMonth } from '@shared/domain/tiers/tier-month';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import { basisName, tierName, tierWords } from '@shared/words/tiers';
import { tiersPageWords } from '@shared/words/tiers-page';
import { BandRow } from './BandRow';
import { compareAll, compareBand } from './band-change';
import { ChangeCell } from './ChangeCell';
import { useOpenCircle } from './members/use-open-circle';
import { OpenBand } from './OpenBand';
import './bands.css';

/** A band that is open, and the order its customers are listed in. */
export interface OpenedBand {
  readonly tier: string;
  readonly order: BandOrder;
}

interface Props {
  readonly view: TieringView;
  /** The month the bands stand for, and the settled one before it, where there is one. */
  readonly month: Month;
  readonly before: TierMonth | undefined;
  readonly open: OpenedBand | null;
  readonly onOpen: (open: OpenedBand | null) => void;
  readonly onEdit: () => void;
}

/** The bands of a scheme: what it takes, who is there, what they hold, and how that changed. */
export function BandTable({ view, month, before, open, onOpen, onEdit }: Props) {
  const words = useWords(tiersPageWords);
  const pictures = useWords(tierPicturesWords);
  const titles = useWords(tierWords);
  const { lang } = useLang();
  const formats = useFormats();
  const openCircle = useOpenCircle();
  const { tiering } = view;
  const { scheme, count, assets, untieredIds } = tiering;
  const unit = unitOfBasis(scheme.basis);
  const keyNames = scheme.tiers
    .filter((tier) => scheme.keyTiers.includes(tier.key))
    .map((tier) => tierName(tier, lang))
    .join(lang === 'en' ? ', ' : '、');
  const watched = view.month?.watch ?? tiering.bands.reduce((sum, { watch }) => sum + watch, 0);
  const lastMonth = addMonths(month, -1);
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
          <col className="bb-bands-change" />
          <col className="bb-bands-watch" />
        </colgroup>
        <thead>
          <tr className="bb-bands-head">
            <th scope="col" className="bb-bands-lead">
              {titles.tier}
            </th>
            <th scope="col" title={words.standardBy(nameBasis())}>
              {lang === 'en' ? titles.standard : words.standardBy(nameBasis())}
            </th>
            <th scope="col">{titles.customers}</th>
            <th scope="col">{unit === 'money' ? titles.assets : titles.total}</th>
            <th scope="col">{titles.share}</th>
            <th scope="col">{titles.average}</th>
            <th scope="col" title={before === undefined ? '' : pictures.changeOn(formats.month(lastMonth))}>
              {pictures.change}
            </th>
            <th scope="col">{pictures.watch}</th>
          </tr>
        </thead>
        {tiering.bands.map((band) => {
          const { key } = band.tier;
          const isOpen = open?.tier === key;
          return (
            <tbody key={key} data-testid={`band-${key}`}>
              <BandRow
                tiering={tiering}
                band={band}
                change={before === undefined ? undefined : compareBand(band, key, before)}
                hasWatch={view.month === undefined}
                isOpen={isOpen}
                onToggle={() => onOpen(isOpen ? null : { tier: key, order: 'largest' })}
                onWatch={() => onOpen({ tier: key, order: 'watch' })}
              />
              {isOpen ? (
                <OpenBand
                  view={view}
                  band={band}
                  order={open.order}
                  onOrder={(order) => onOpen({ tier: key, order })}
                />
              ) : null}
            </tbody>
          );
        })}
        <tfoot>
          <tr className="bb-bands-sum" data-testid="band-total">
            <th scope="row" className="bb-bands-lead">
              {titles.total}
            </th>
            <td />
            <td>{formats.count(count)}</td>
            <td>
              <Amount value={assets} unit={unit} />
            </td>
            <td>{assets > 0 ? formats.percent(1, 0) : ''}</td>
            <td>
              <Amount value={count === 0 ? undefined : Math.round(assets / count)} unit={unit} />
            </td>
            <ChangeCell change={before === undefined ? undefined : compareAll({ count, assets }, before)} />
            <td data-testid="watch-total">{formats.count(watched)}</td>
          </tr>
        </tfoot>
      </table>
      {untieredIds.length === 0 ? null : (
        <p className="bb-bands-untiered" data-testid="untiered">
          {titles.untieredNote(untieredIds.length)}
          <a
            href={formatRoute('customers', { narrow: '1' })}
            onClick={(event) => {
              event.preventDefault();
              openCircle(`${tierName(scheme, lang)} ${titles.untiered}`, untieredIds);
            }}
          >
            {words.lookAt}
          </a>
        </p>
      )}
      <div className="bb-bands-note">
        <span>
          {unit === 'money' && !scheme.basis.startsWith('field:')
            ? words.basisNote(basisName(scheme.basis, lang))
            : ''}
          {keyNames === '' ? '' : words.keyNote(keyNames)}
          {before === undefined ? ` ${pictures.noChange(formats.month(lastMonth))}` : ''}
        </span>
        <button type="button" className="bb-link" onClick={onEdit}>
          {titles.editScheme}
        </button>
      </div>
    </section>
  );

  function nameBasis(): string {
    switch (scheme.basis) {
      case 'monthlyAssets':
        return words.monthlyAssetsShort;
      case 'averageDeposits':
        return words.averageDepositsShort;
      default:
        return basisName(scheme.basis, lang);
    }
  }
}
