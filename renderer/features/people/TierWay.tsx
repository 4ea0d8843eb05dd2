import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { TierChip } from '@renderer/components/TierChip';
import { useSettings } from '@renderer/data/session-context';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import { useTieringNow } from '@renderer/data/tiers/use-tiering';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { peopleWords } from '@shared/words/people';
import { tierName } from '@shared/words/tiers';
import { Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';

interface Props {
  readonly theirs: readonly CustomerRecord[];
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Receiver by key of the tier; the empty key stands for no tier. */
  readonly value: Readonly<Record<string, string>>;
  /** Nobody may stay behind. */
  readonly leaving: boolean;
  /** Key of the tier of each customer, once it is counted. */
  readonly onTiers: (tiers: ReadonlyMap<string, string>) => void;
  readonly onChange: (value: Readonly<Record<string, string>>) => void;
}

/** A receiver for each tier: large customers to one, the others to another. */
export function TierWay(props: Props) {
  const words = useWords(peopleWords);
  const { lang } = useLang();
  const schemes = schemesOf(useSettings());
  const [schemeId, setSchemeId] = useState(schemes[0]?.id);
  const scheme = schemes.find(({ id }) => id === schemeId);
  if (scheme === undefined) return null;
  return (
    <>
      {schemes.length < 2 ? null : (
        <Select
          aria-label={words.scheme}
          value={scheme.id}
          options={schemes.map((each) => ({
            value: each.id,
            label: tierName(each, lang),
          }))}
          onChange={(next) => {
            setSchemeId(next);
            props.onChange({});
          }}
        />
      )}
      <Tiers {...props} scheme={scheme} />
    </>
  );
}

function Tiers({
  theirs,
  options,
  value,
  leaving,
  onTiers,
  onChange,
  scheme,
}: Props & { readonly scheme: TierScheme }) {
  const words = useWords(peopleWords);
  const { lang } = useLang();
  const formats = useFormats();
  const view = useTieringNow(scheme);
  const tiers = useMemo(() => {
    const own = new Set(theirs.map(({ id }) => id));
    const found = new Map<string, string>();
    for (const { tier, memberIds } of view?.tiering.bands ?? [])
      for (const id of memberIds) if (own.has(id)) found.set(id, tier.key);
    return found;
  }, [view, theirs]);
  useEffect(() => onTiers(tiers), [onTiers, tiers]);
  const counts = new Map<string, number>();
  for (const { id } of theirs) {
    const key = tiers.get(id) ?? '';
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = [
    ...scheme.tiers.map((tier) => ({ key: tier.key, name: tierName(tier, lang), tone: tier.tone })),
    { key: '', name: words.untiered, tone: '' },
  ].filter(({ key }) => (counts.get(key) ?? 0) > 0);
  return (
    <div className="bb-hand-over-tiers">
      {rows.map(({ key, name, tone }) => (
        <div key={key}>
          <TierChip tone={tone} label={name} />
          <span className="bb-people-number">{formats.count(counts.get(key) ?? 0)}</span>
          <Select
            aria-label={words.receiverOf(name)}
            showSearch={{ optionFilterProp: 'value' }}
            value={value[key] ?? (leaving ? null : '')}
            placeholder={words.chooseReceiver}
            options={leaving ? [...options] : [{ value: '', label: words.stays }, ...options]}
            onChange={(to) => onChange({ ...value, [key]: to ?? '' })}
          />
        </div>
      ))}
    </div>
  );
}
