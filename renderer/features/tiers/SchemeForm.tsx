import { useLang, useWords } from '@renderer/components/language/language-context';
import { TierChip } from '@renderer/components/TierChip';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { tierName, tierWords } from '@shared/words/tiers';
import { tiersPageWords } from '@shared/words/tiers-page';
import { Checkbox, InputNumber } from 'antd';
import type { SchemeDraft } from './scheme-draft';

interface Props {
  readonly scheme: TierScheme;
  readonly draft: SchemeDraft;
  readonly onChange: (draft: SchemeDraft) => void;
}

/** The tiers of a scheme with their lowest amounts, and which of them are 重要客户. */
export function SchemeForm({ scheme, draft, onChange }: Props) {
  const words = useWords(tiersPageWords);
  const titles = useWords(tierWords);
  const { lang } = useLang();
  const setMinimum = (key: string, wan: number | null) =>
    onChange({ ...draft, minimums: { ...draft.minimums, [key]: wan } });
  const setKeyTier = (key: string, isKey: boolean) =>
    onChange({
      ...draft,
      keyTiers: isKey ? [...draft.keyTiers, key] : draft.keyTiers.filter((other) => other !== key),
    });
  return (
    <>
      <table className="bb-scheme">
        <thead>
          <tr className="bb-scheme-head">
            <th scope="col">{titles.tier}</th>
            <th scope="col">{words.minimum}</th>
            <th scope="col">{words.keyTier}</th>
          </tr>
        </thead>
        <tbody>
          {scheme.tiers.map((tier) => {
            const name = tierName(tier, lang);
            return (
              <tr key={tier.key}>
                <th scope="row">
                  <TierChip tone={tier.tone} label={name} />
                </th>
                <td>
                  {tier.minimum === null ? (
                    <span className="bb-muted">{words.noMinimum}</span>
                  ) : (
                    <InputNumber<number>
                      aria-label={words.minimumOf(name)}
                      data-testid={`minimum-${tier.key}`}
                      value={draft.minimums[tier.key] ?? null}
                      onChange={(wan) => setMinimum(tier.key, wan)}
                      min={0}
                      max={9_999_999}
                      precision={2}
                      formatter={(wan) => (wan === undefined ? '' : String(Number(wan)))}
                      controls={false}
                      className="bb-scheme-amount"
                    />
                  )}
                </td>
                <td>
                  <Checkbox
                    aria-label={words.keyTierOf(name)}
                    checked={draft.keyTiers.includes(tier.key)}
                    onChange={(event) => setKeyTier(tier.key, event.target.checked)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="bb-scheme-note">{words.keyTierNote}</p>
    </>
  );
}
