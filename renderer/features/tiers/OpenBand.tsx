import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Money } from '@renderer/components/Money';
import { formatRoute } from '@renderer/components/route/route';
import { useCustomers } from '@renderer/data/session-context';
import { type BandOrder, listBand } from '@renderer/data/tiers/order-band';
import { nameOf, textOf } from '@shared/domain/fields/values';
import type { TierBand, Tiering } from '@shared/domain/tiers/tier-customers';
import type { TierDistance } from '@shared/domain/tiers/tier-distance';
import { describeDistance, formatThreshold, tierName } from '@shared/words/tiers';
import { tiersPageWords } from '@shared/words/tiers-page';
import { Segmented } from 'antd';
import { useState } from 'react';

/** Enough to act on; all of them are one click away. */
const shownCustomers = 8;

/** Fen in 100 元: margins are told in whole hundreds, rounded down so that nobody is said to be safer than they are. */
const step = 10_000;

interface Props {
  readonly tiering: Tiering;
  readonly band: TierBand;
}

/** The customers of an open tier: how far from the tier above, how far above the minimum. */
export function OpenBand({ tiering, band }: Props) {
  const words = useWords(tiersPageWords);
  const { lang } = useLang();
  const formats = useFormats();
  const customers = useCustomers();
  const [order, setOrder] = useState<BandOrder>('largest');
  const listed = listBand(tiering, band, customers, order, shownCustomers);
  const name = tierName(band.tier, lang);
  const isTop = tiering.scheme.tiers[0]?.key === band.tier.key;
  const isLowest = band.tier.minimum === null;
  const kind = tiering.scheme.kinds.length === 1 ? tiering.scheme.kinds[0] : undefined;
  const describeUp = (distance: TierDistance) =>
    distance.up === null ? '' : describeDistance(distance, lang);
  const describeDown = (distance: TierDistance) =>
    distance.down === null
      ? ''
      : words.marginAbove(formatThreshold(Math.floor(distance.down.margin / step) * step, lang));

  if (band.count === 0) {
    return (
      <tr className="bb-band-in">
        <td colSpan={6} className="bb-bands-lead bb-muted">
          {words.nobodyHere}
        </td>
      </tr>
    );
  }
  const orders: { value: BandOrder; label: string }[] = [
    { value: 'largest', label: isTop ? words.largest : words.nearestUp },
    { value: 'nearestDown', label: words.nearestDown },
  ];
  return (
    <>
      {isLowest || band.count <= 1 ? null : (
        <tr className="bb-band-in bb-band-order">
          <td colSpan={6} className="bb-bands-lead">
            <Segmented<BandOrder>
              size="small"
              aria-label={words.order}
              value={order}
              onChange={setOrder}
              options={orders}
            />
          </td>
        </tr>
      )}
      {listed.map(({ record, basis, distance }) => (
        <tr className="bb-band-in" key={record.id} data-testid="band-customer">
          <th scope="row" className="bb-bands-lead">
            <a className="bb-band-name" href={formatRoute('customers', { id: record.id })}>
              {nameOf(record)}
            </a>
          </th>
          <td className="bb-second" colSpan={2}>
            {describeUp(distance)}
          </td>
          <td>
            <Money fen={basis} />
          </td>
          <td className="bb-muted bb-band-margin">{describeDown(distance)}</td>
          <td className="bb-second bb-band-manager">{textOf(record, 'manager') ?? ''}</td>
        </tr>
      ))}
      <tr className="bb-band-in">
        <td colSpan={5} className="bb-bands-lead bb-muted">
          {band.count > listed.length ? words.others(formats.count(band.count - listed.length)) : ''}
        </td>
        <td>
          <a
            href={formatRoute('customers', { tier: band.tier.key, kind })}
            aria-label={words.showAllOf(name)}
          >
            {words.showAll}
          </a>
        </td>
      </tr>
    </>
  );
}
