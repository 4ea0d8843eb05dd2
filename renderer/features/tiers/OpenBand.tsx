import { Amount } from '@renderer/components/Amount';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { formatRoute } from '@renderer/components/route/route';
import { useCustomers } from '@renderer/data/session-context';
import { type BandOrder, listBand } from '@renderer/data/tiers/order-band';
import type { TieringView } from '@renderer/data/tiers/tiering-of-month';
import { nameOf, textOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { describeStanding } from '@shared/domain/tiers/assign-tier';
import { unitOfBasis } from '@shared/domain/tiers/measure-basis';
import type { TierBand } from '@shared/domain/tiers/tier-customers';
import type { TierDistance } from '@shared/domain/tiers/tier-distance';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import { settleWords } from '@shared/words/tier-settle';
import { describeDistance, formatBasisAmount, tierName } from '@shared/words/tiers';
import { tiersPageWords } from '@shared/words/tiers-page';
import { Segmented } from 'antd';
import { useOpenCircle } from './members/use-open-circle';

/** Enough to act on; all of them are one click away. */
const shownCustomers = 8;

/** Fen in 100 元: margins are told in whole hundreds, rounded down so that nobody is said to be safer than they are. */
const step = 10_000;

interface Props {
  readonly view: TieringView;
  readonly band: TierBand;
  readonly order: BandOrder;
  readonly onOrder: (order: BandOrder) => void;
}

/** The customers of an open tier: how far from the tier above, how far above the minimum, and the clock. */
export function OpenBand({ view, band, order, onOrder }: Props) {
  const words = useWords(tiersPageWords);
  const pictures = useWords(tierPicturesWords);
  const clocks = useWords(settleWords);
  const { lang } = useLang();
  const formats = useFormats();
  const customers = useCustomers();
  const openCircle = useOpenCircle();
  const { scheme } = view.tiering;
  const unit = unitOfBasis(scheme.basis);
  const listed = listBand(view, band, customers, order, shownCustomers);
  const name = tierName(band.tier, lang);
  const isTop = scheme.tiers[0]?.key === band.tier.key;
  const isLowest = band.tier.minimum === null;
  const shown = order === 'watch' ? band.watch : band.count;

  if (band.count === 0) {
    return (
      <tr className="bb-tierband-in">
        <td colSpan={8} className="bb-bands-lead bb-muted">
          {words.nobodyHere}
        </td>
      </tr>
    );
  }
  const orders: { value: BandOrder; label: string }[] = [
    { value: 'largest', label: isTop ? words.largest : words.nearestUp },
    ...(isLowest ? [] : [{ value: 'nearestDown' as const, label: words.nearestDown }]),
    ...(band.watch === 0 ? [] : [{ value: 'watch' as const, label: pictures.onWatchFirst }]),
  ];
  return (
    <>
      {orders.length < 2 || band.count <= 1 ? null : (
        <tr className="bb-tierband-in bb-tierband-order">
          <td colSpan={8} className="bb-bands-lead">
            <Segmented<BandOrder>
              size="small"
              aria-label={words.order}
              value={order}
              onChange={onOrder}
              options={orders}
            />
          </td>
        </tr>
      )}
      {listed.map(({ record, basis, distance }) => (
        <tr className="bb-tierband-in" key={record.id} data-testid="band-customer">
          <th scope="row" className="bb-bands-lead">
            <a className="bb-tierband-name" href={formatRoute('customer', { id: record.id })}>
              {nameOf(record)}
            </a>
          </th>
          <td className="bb-second" colSpan={2}>
            {distance === undefined ? '' : tellUp(distance)}
          </td>
          <td>
            <Amount value={basis} unit={unit} />
          </td>
          <td className="bb-tierband-margin" colSpan={2}>
            {view.month === undefined ? tellClock(record, distance) : tellDown(distance)}
          </td>
          <td className="bb-second bb-tierband-manager" colSpan={2}>
            {textOf(record, 'manager') ?? ''}
          </td>
        </tr>
      ))}
      <tr className="bb-tierband-in">
        <td colSpan={6} className="bb-bands-lead bb-muted">
          {shown > listed.length ? words.others(formats.count(shown - listed.length)) : ''}
        </td>
        <td colSpan={2}>
          <a
            href={formatRoute('customers', { narrow: '1' })}
            aria-label={words.showAllOf(name)}
            onClick={(event) => {
              event.preventDefault();
              openCircle(`${tierName(scheme, lang)} ${name}${tellMonth()}`, band.customerIds);
            }}
          >
            {words.showAll}
          </a>
        </td>
      </tr>
    </>
  );

  function tellMonth(): string {
    return view.month === undefined ? '' : ` ${formats.month(view.month.period)}`;
  }

  function tellUp(distance: TierDistance): string {
    const isBelow = distance.down !== null && distance.down.margin < 0;
    return distance.up === null && !isBelow ? '' : describeDistance(distance, lang, scheme.basis);
  }

  function tellDown(distance: TierDistance | undefined) {
    const margin = distance?.down?.margin;
    if (margin === undefined || margin < 0) return null;
    const rounded = unit === 'money' ? Math.floor(margin / step) * step : margin;
    return (
      <span className="bb-muted">{words.marginAbove(formatBasisAmount(scheme.basis, rounded, lang))}</span>
    );
  }

  function tellClock(record: CustomerRecord, distance: TierDistance | undefined) {
    const { watch, exception } = describeStanding(scheme, record) ?? {};
    if (exception !== undefined)
      return <span className="bb-second">{clocks.exceptionUntil(formats.month(exception.until))}</span>;
    if (watch === undefined) return tellDown(distance);
    return <span className="bb-tierband-clock">{clocks.clock(watch.month, watch.of)}</span>;
  }
}
