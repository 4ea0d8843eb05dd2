import { useLang } from '@renderer/components/language/language-context';
import { useSettings } from '@renderer/data/session-context';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import { tierName } from '@shared/words/tiers';

/** The tiers of all schemes by key, with the names that the schemes give them: 金 / 黄金. */
export function useTierOptions(): readonly { readonly value: string; readonly label: string }[] {
  const { lang } = useLang();
  const settings = useSettings();
  const names = new Map<string, string[]>();
  for (const scheme of schemesOf(settings)) {
    // Prospects are graded, not evaluated.
    if (scheme.stages?.every((stage) => stage === 'prospect' || stage === 'lost') === true) continue;
    for (const tier of scheme.tiers) {
      const known = names.get(tier.key) ?? [];
      const name = tierName(tier, lang);
      if (!known.includes(name)) known.push(name);
      names.set(tier.key, known);
    }
  }
  return [...names].map(([value, known]) => ({ value, label: known.join(' / ') }));
}
