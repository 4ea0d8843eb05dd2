import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { TierChip } from '@renderer/components/TierChip';
import type { CustomerRecord } from '@shared/domain/records/records';
import { describeStanding, type StandingReading } from '@shared/domain/tiers/assign-tier';
import { levelInCharge } from '@shared/domain/tiers/charge-level';
import { schemeApplies } from '@shared/domain/tiers/scheme-applies';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { chargeWords, settleWords } from '@shared/words/tier-settle';
import { describeDistance, formatBasisAmount, tierName } from '@shared/words/tiers';
import { Button } from 'antd';
import { useState } from 'react';
import { IfMay } from '../access/IfMay';
import { ExceptionDialog } from './ExceptionDialog';
import './tiers.css';

interface Props {
  readonly scheme: TierScheme;
  readonly record: CustomerRecord;
  /** Names the scheme in front; for customers with several. */
  readonly named?: boolean;
  /** Offers to make, change and end an exception. */
  readonly editable?: boolean;
}

/** How far the amount is on its way from the foot of its tier to the next one, 0 to 1. */
function wayUp({ basis, distance }: StandingReading): number | null {
  const goal = distance?.up?.tier.minimum ?? null;
  if (goal === null || basis === undefined) return null;
  const floor = distance?.tier.minimum ?? 0;
  return Math.max(0, Math.min(1, goal === floor ? 1 : (basis - floor) / (goal - floor)));
}

/**
 * Where a customer stands in a scheme: chip, distance to the next tier and to losing this one, the clock, and an
 * exception. Nothing where the scheme does not apply.
 */
export function TierStandingLine({ scheme, record, named = false, editable = false }: Props) {
  const words = useWords(settleWords);
  const levels = useWords(chargeWords);
  const { lang } = useLang();
  const formats = useFormats();
  const [isExcepting, setExcepting] = useState(false);
  if (!schemeApplies(scheme, record)) return null;
  const reading = describeStanding(scheme, record);
  if (reading === undefined && !editable) return null;
  const { watch, exception, distance, since, basis } = reading ?? {};
  const level = levelInCharge(scheme, record);
  const way = reading === undefined ? null : wayUp(reading);
  const isLast = watch !== undefined && watch.month >= watch.of - 1;
  return (
    <div className="bb-standing-line-tier" data-testid={`standing-${scheme.id}`}>
      <div className="bb-standing-head">
        {named ? <span className="bb-second">{tierName(scheme, lang)}</span> : null}
        {reading === undefined ? (
          <span className="bb-muted">{words.noTier}</span>
        ) : exception === undefined ? (
          <TierChip tone={reading.tier.tone} label={tierName(reading.tier, lang)} />
        ) : (
          <span className={`bb-chip bb-chip-${reading.tier.tone} bb-chip-excepted`}>
            {tierName(reading.tier, lang)} · {words.exceptionUntil(formats.month(exception.until))}
          </span>
        )}
        {watch === undefined ? null : (
          <span className="bb-chip bb-chip-watch" data-testid="tier-clock">
            {words.clock(watch.month, watch.of)}
          </span>
        )}
        {level === undefined ? null : <span className="bb-muted">{levels[level]}</span>}
        {editable ? (
          <IfMay right="settleTiers">
            <Button size="small" type="link" className="bb-standing-act" onClick={() => setExcepting(true)}>
              {exception === undefined ? words.giveException : words.changeException}
            </Button>
          </IfMay>
        ) : null}
      </div>
      {distance === undefined ? null : (
        <div className="bb-standing-facts">
          <b>{describeDistance(distance, lang, scheme.basis)}</b>
          {basis === undefined ? null : (
            <span className="bb-second">{formatBasisAmount(scheme.basis, basis, lang)}</span>
          )}
          {since === undefined ? null : <span className="bb-muted">{words.since(formats.month(since))}</span>}
        </div>
      )}
      {way === null ? null : (
        <span className="bb-standing-way" aria-hidden="true">
          <i style={{ width: `${way * 100}%` }} data-tone={watch === undefined ? 'good' : 'warn'} />
        </span>
      )}
      {isLast ? <div className="bb-standing-warn">{words.fallsNext}</div> : null}
      {exception === undefined ? null : (
        <div className="bb-second">{words.exceptionWhy(exception.reason, exception.by)}</div>
      )}
      {isExcepting ? (
        <ExceptionDialog scheme={scheme} record={record} onClose={() => setExcepting(false)} />
      ) : null}
    </div>
  );
}
