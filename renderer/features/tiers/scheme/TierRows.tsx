import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { unitOfBasis } from '@shared/domain/tiers/measure-basis';
import { officeFactor } from '@shared/domain/tiers/office-factor';
import {
  type ChargeLevel,
  chargeLevels,
  longestClock,
  type Tier,
  type TierScheme,
  type TierTone,
  tierTones,
  usualClock,
} from '@shared/domain/tiers/tier-scheme';
import { schemeWords, toneWords } from '@shared/words/tier-schemes';
import { chargeWords } from '@shared/words/tier-settle';
import { formatBasisAmount, tierName } from '@shared/words/tiers';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { addTier, changeTier, dropFromTier, fromTyped, removeTier, toTyped } from './scheme-draft';

interface Props {
  readonly draft: TierScheme;
  /** What is wrong, and in which row (1-based), where there is one. */
  readonly problem: string | null;
  readonly problemPlace: number | null;
  /** Whether tiers have a level in charge. */
  readonly hasLevels: boolean;
  readonly onChange: (draft: TierScheme) => void;
}

/** The tiers of a scheme, one row each, highest first; what is wrong stands below its very row. */
export function TierRows({ draft, problem, problemPlace, hasLevels, onChange }: Props) {
  const words = useWords(schemeWords);
  const isMoney = unitOfBasis(draft.basis) === 'money';
  const hasClock = draft.clock !== null;
  const columns = 6 + (hasClock ? 1 : 0) + (hasLevels ? 1 : 0) + (draft.officeGroup === undefined ? 0 : 1);
  return (
    <>
      <table className="bb-scheme">
        <thead>
          <tr className="bb-scheme-head">
            <th scope="col">{words.tierZh}</th>
            <th scope="col">{words.tierEn}</th>
            <th scope="col">{words.tone}</th>
            <th scope="col">
              {words.minimum} <span className="bb-muted">{isMoney ? words.wan : words.points}</span>
            </th>
            {draft.officeGroup === undefined ? null : <th scope="col">{words.factored}</th>}
            <th scope="col">{words.key}</th>
            {hasClock ? <th scope="col">{words.months}</th> : null}
            {hasLevels ? <th scope="col">{words.charge}</th> : null}
            <th scope="col" aria-label={words.removeTier('')} />
          </tr>
        </thead>
        {draft.tiers.map((tier, place) => (
          <tbody key={tier.key}>
            <TierRow
              draft={draft}
              tier={tier}
              place={place}
              isBad={problemPlace === place + 1}
              hasLevels={hasLevels}
              onChange={onChange}
            />
            {problem !== null && problemPlace === place + 1 ? (
              <tr>
                <td
                  colSpan={columns}
                  className="bb-scheme-row-problem"
                  role="alert"
                  data-testid="scheme-problem"
                >
                  {problem}
                </td>
              </tr>
            ) : null}
          </tbody>
        ))}
      </table>
      <div className="bb-scheme-under">
        <Button
          size="small"
          data-testid="add-tier"
          onClick={() => onChange(addTier(draft, '新等级', 'New tier'))}
        >
          {words.addTier}
        </Button>
        <span className="bb-muted">{words.keyNote}</span>
      </div>
    </>
  );
}

interface RowProps {
  readonly draft: TierScheme;
  readonly tier: Tier;
  readonly place: number;
  readonly isBad: boolean;
  readonly hasLevels: boolean;
  readonly onChange: (draft: TierScheme) => void;
}

function TierRow({ draft, tier, place, isBad, hasLevels, onChange }: RowProps) {
  const words = useWords(schemeWords);
  const tones = useWords(toneWords);
  const levels = useWords(chargeWords);
  const { lang } = useLang();
  const name = tierName(tier, lang) || String(place + 1);
  const isLast = place === draft.tiers.length - 1;
  const isFactored = tier.full !== undefined;
  const set = (change: Partial<Tier>) => onChange(changeTier(draft, place, change));
  const setMinimum = (typed: number | null) => {
    const amount = fromTyped(draft.basis, typed);
    if (amount !== null && isFactored)
      set({ full: amount, minimum: Math.round(amount * officeFactor(draft)) });
    else set({ minimum: amount });
  };
  return (
    <tr data-bad={isBad} data-testid={`tier-row-${tier.key}`}>
      <td>
        <Input
          aria-label={words.tierNameOf(place + 1, words.tierZh)}
          value={tier.zh}
          maxLength={40}
          className="bb-scheme-name"
          onChange={(event) => set({ zh: event.target.value })}
        />
      </td>
      <td>
        <Input
          aria-label={words.tierNameOf(place + 1, words.tierEn)}
          value={tier.en}
          maxLength={60}
          className="bb-scheme-name"
          onChange={(event) => set({ en: event.target.value })}
        />
      </td>
      <td>
        <Select<TierTone>
          aria-label={words.toneOf(name)}
          value={tier.tone}
          className="bb-scheme-tone"
          onChange={(tone) => set({ tone })}
          options={tierTones.map((tone) => ({
            value: tone,
            label: <span className={`bb-chip bb-chip-${tone}`}>{tones[tone]}</span>,
          }))}
        />
      </td>
      <td>
        {isLast && tier.minimum === null ? (
          <span className="bb-muted">{words.noMinimum}</span>
        ) : (
          <>
            <InputNumber<number>
              aria-label={words.minimumOf(name)}
              data-testid={`minimum-${tier.key}`}
              status={isBad ? 'error' : ''}
              value={toTyped(draft.basis, tier.full ?? tier.minimum)}
              onChange={setMinimum}
              max={9_999_999}
              precision={2}
              formatter={(typed) => (`${typed ?? ''}` === '' ? '' : String(Number(typed)))}
              controls={false}
              className="bb-scheme-amount"
            />
            {isFactored && tier.minimum !== null && tier.minimum !== tier.full ? (
              <div className="bb-scheme-effective">
                {words.afterFactor(formatBasisAmount(draft.basis, tier.minimum, lang))}
              </div>
            ) : null}
          </>
        )}
      </td>
      {draft.officeGroup === undefined ? null : (
        <td>
          {tier.minimum === null ? null : (
            <Checkbox
              aria-label={words.factoredOf(name)}
              checked={isFactored}
              onChange={({ target }) => {
                const whole = tier.full ?? tier.minimum ?? 0;
                if (target.checked) set({ full: whole, minimum: Math.round(whole * officeFactor(draft)) });
                else onChange(dropFromTier(changeTier(draft, place, { minimum: whole }), place, 'full'));
              }}
            />
          )}
        </td>
      )}
      <td>
        <Checkbox
          aria-label={words.keyOf(name)}
          checked={draft.keyTiers.includes(tier.key)}
          onChange={({ target }) =>
            onChange({
              ...draft,
              keyTiers: draft.tiers
                .map(({ key }) => key)
                .filter((key) => (key === tier.key ? target.checked : draft.keyTiers.includes(key))),
            })
          }
        />
      </td>
      {draft.clock === null ? null : (
        <td>
          {isLast ? null : (
            <InputNumber<number>
              aria-label={words.monthsOf(name)}
              data-testid={`months-${tier.key}`}
              value={tier.months ?? null}
              placeholder={String(draft.clock?.months ?? usualClock)}
              min={1}
              max={longestClock}
              precision={0}
              controls={false}
              className="bb-scheme-months"
              onChange={(months) =>
                months === null ? onChange(dropFromTier(draft, place, 'months')) : set({ months })
              }
            />
          )}
        </td>
      )}
      {hasLevels ? (
        <td>
          <Select<ChargeLevel | ''>
            aria-label={words.chargeOf(name)}
            value={tier.chargedBy ?? ''}
            className="bb-scheme-charge"
            onChange={(level) =>
              level === '' ? onChange(dropFromTier(draft, place, 'chargedBy')) : set({ chargedBy: level })
            }
            options={[
              { value: '' as const, label: words.noCharge },
              ...[...chargeLevels].reverse().map((level) => ({ value: level, label: levels[level] })),
            ]}
          />
        </td>
      ) : null}
      <td>
        <button
          type="button"
          className="bb-icon-button"
          aria-label={words.removeTier(name)}
          title={words.removeTier(name)}
          disabled={draft.tiers.length < 2}
          onClick={() => onChange(removeTier(draft, place))}
        >
          <Icon name="close" size={14} />
        </button>
      </td>
    </tr>
  );
}
