import { useLang, useWords } from '@renderer/components/language/language-context';
import { toFen } from '@shared/domain/kernel/money';
import { applyOfficeFactor } from '@shared/domain/tiers/office-factor';
import { longestClock, type TierScheme, usualClock } from '@shared/domain/tiers/tier-scheme';
import { schemeWords } from '@shared/words/tier-schemes';
import { Checkbox, InputNumber, Radio, Segmented } from 'antd';
import { changeScheme, toTyped } from './scheme-draft';

interface Props {
  readonly draft: TierScheme;
  readonly hasLevels: boolean;
  readonly onLevels: (hasLevels: boolean) => void;
  readonly onChange: (draft: TierScheme) => void;
}

const groups = [1, 2, 3] as const;
type Factors = NonNullable<TierScheme['officeGroup']>['factors'];

/** The clock of a scheme, who is in charge, and the factor of the office's group. */
export function RulesSection({ draft, hasLevels, onLevels, onChange }: Props) {
  const words = useWords(schemeWords);
  const { lang } = useLang();
  const { officeGroup, raise } = draft;
  const setGroup = (next: NonNullable<TierScheme['officeGroup']>) =>
    onChange(applyOfficeFactor({ ...draft, officeGroup: next }));
  return (
    <>
      <h3>{words.clock}</h3>
      <Radio.Group
        className="bb-scheme-clock"
        value={draft.clock === null ? 'atOnce' : 'clock'}
        onChange={({ target }) =>
          onChange({ ...draft, clock: target.value === 'atOnce' ? null : { months: usualClock } })
        }
      >
        <Radio value="clock">
          {words.byClock}{' '}
          <InputNumber<number>
            size="small"
            aria-label={words.clockMonths}
            data-testid="clock-months"
            value={draft.clock?.months ?? usualClock}
            disabled={draft.clock === null}
            min={1}
            max={longestClock}
            precision={0}
            controls={false}
            className="bb-scheme-months"
            onChange={(months) => onChange({ ...draft, clock: { months: months ?? usualClock } })}
          />{' '}
          {words.clockAfter}
        </Radio>
        <Radio value="atOnce">{words.atOnce}</Radio>
      </Radio.Group>
      <h3>{words.charges}</h3>
      <div className="bb-scheme-rules">
        <Checkbox
          checked={hasLevels}
          onChange={({ target }) => {
            onLevels(target.checked);
            if (target.checked) return;
            const tiers = draft.tiers.map(({ chargedBy: _, ...tier }) => tier);
            onChange(changeScheme({ ...draft, tiers }, { raise: undefined }));
          }}
        >
          {words.useCharges}
        </Checkbox>
        {hasLevels ? (
          <div className="bb-scheme-indent">
            <Checkbox
              checked={raise?.beyondCity ?? false}
              onChange={({ target }) =>
                onChange({ ...draft, raise: { beyondCity: target.checked, above: raise?.above ?? null } })
              }
            >
              {words.beyondCity}
            </Checkbox>
            <span className="bb-scheme-inline">
              <label htmlFor="scheme-above">{words.aboveLabel}</label>
              <InputNumber<number>
                id="scheme-above"
                size="small"
                value={toTyped(draft.basis, raise?.above ?? null)}
                controls={false}
                onChange={(typed) =>
                  onChange({
                    ...draft,
                    raise: {
                      beyondCity: raise?.beyondCity ?? false,
                      above: typed === null ? null : toFen(typed, 'wan'),
                    },
                  })
                }
              />
            </span>
          </div>
        ) : null}
        <Checkbox
          checked={officeGroup !== undefined}
          onChange={({ target }) =>
            target.checked
              ? setGroup({ group: 1, factors: [1, 0.9, 0.8] })
              : onChange(
                  changeScheme(
                    {
                      ...draft,
                      tiers: draft.tiers.map(({ full, ...tier }) => ({
                        ...tier,
                        minimum: full ?? tier.minimum,
                      })),
                    },
                    { officeGroup: undefined },
                  ),
                )
          }
        >
          {words.useGroup}
        </Checkbox>
        {officeGroup === undefined ? null : (
          <div className="bb-scheme-indent bb-scheme-inline">
            <span>{words.group}</span>
            <Segmented<1 | 2 | 3>
              aria-label={words.group}
              size="small"
              value={officeGroup.group}
              onChange={(group) => setGroup({ ...officeGroup, group })}
              options={groups.map((group) => ({ value: group, label: words.groupName(group) }))}
            />
            {groups.map((group) => (
              <InputNumber<number>
                key={group}
                size="small"
                lang={lang}
                aria-label={words.factorOf(group)}
                value={officeGroup.factors[group - 1] ?? 1}
                min={0.01}
                max={10}
                step={0.05}
                controls={false}
                className="bb-scheme-factor"
                onChange={(typed) => {
                  const factors = officeGroup.factors.map((was, at) =>
                    at === group - 1 ? (typed ?? 1) : was,
                  );
                  setGroup({ ...officeGroup, factors: factors as Factors });
                }}
              />
            ))}
          </div>
        )}
      </div>
    </>
  );
}
