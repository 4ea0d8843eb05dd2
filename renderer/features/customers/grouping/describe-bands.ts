import { formatsIn } from '@renderer/components/language/formats';
import { tierColumnKey } from '@renderer/data/view/customer-columns';
import type { CustomerIndex } from '@renderer/data/view/customer-index';
import { type Band, sumOver } from '@renderer/data/view/group-rows';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import { formatField } from '@shared/domain/fields/format-field';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { type Grouping, productKey } from '@shared/domain/views/grouping';
import { viewWords } from '@shared/words/customer-views';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { basisWords } from '@shared/words/evaluations';
import { tierName } from '@shared/words/tiers';
import { gridColumn } from '../grid/grid-columns';
import type { ShownBand } from '../grid/grid-host';
import { regionGroupingKey } from './group-dimensions';

/** What the words of a band are made of. */
export interface BandContext {
  readonly index: CustomerIndex;
  readonly grouping: Grouping | null;
  readonly schemes: readonly TierScheme[];
  readonly lang: Lang;
  /** Keys of the columns shown: sums stand under amounts, the share in the first column that holds none. */
  readonly columnKeys: readonly string[];
  /** Assets of everybody shown, counted once, in fen. */
  readonly assets: number;
}

function labelOf(key: string, { grouping, schemes, lang }: BandContext): string {
  const words = wordsIn(viewWords, lang);
  const by = grouping?.key;
  if (key === '') {
    if (by === tierColumnKey) return words.noTier;
    if (by === 'manager') return words.noManager;
    if (by === regionGroupingKey) return words.noRegion;
    return by === productKey ? words.noProduct : words.noValue;
  }
  if (by === productKey) {
    const name = wordsIn(basisWords, lang)[key as 'deposits'];
    return name.slice(0, 1).toUpperCase() + name.slice(1);
  }
  if (by === tierColumnKey) {
    // Schemes may name the same tier differently; a band holds them all.
    const names = schemes.flatMap(({ tiers }) => tiers.filter((tier) => tier.key === key));
    return [...new Set(names.map((tier) => tierName(tier, lang)))].join('/') || key;
  }
  const field = by === undefined ? undefined : fieldByKey(by);
  if (field === undefined) return key;
  return formatField(field, field.type === 'flag' ? key === 'true' : key, lang, { masked: true });
}

/** Tells bands in words and sums. Sums are added up when a band is first seen and kept with the context. */
export function makeBandTeller(context: BandContext): (band: Band) => Omit<ShownBand, 'ticked'> {
  const { index, lang, columnKeys, assets } = context;
  const words = wordsIn(viewWords, lang);
  const formats = formatsIn(lang);
  const shareColumn = columnKeys.find((key) => key !== 'name' && gridColumn(key)?.look !== 'number');
  const texts = new WeakMap<Int32Array, Map<string, string>>();
  const tellUnder = (band: Band, key: string): string => {
    if (key === shareColumn) {
      const sum = sumOver(index.keysOf('aum'), band.members);
      return assets > 0 && sum > 0 ? words.shareOfAssets(formats.percent(sum / assets)) : '';
    }
    const field = fieldByKey(key);
    if (field?.type !== 'money') return '';
    const keys = index.keysOf(key);
    return band.members.some((position) => !Number.isNaN(keys[position]))
      ? formats.money(sumOver(keys, band.members))
      : '';
  };
  return (band) => ({
    label: labelOf(band.key, context),
    count: words.inBand(formats.count(band.members.length)),
    collapsed: band.collapsed,
    textUnder: (key) => {
      let known = texts.get(band.members);
      if (known === undefined) {
        known = new Map();
        texts.set(band.members, known);
      }
      let text = known.get(key);
      if (text === undefined) {
        text = tellUnder(band, key);
        known.set(key, text);
      }
      return text;
    },
  });
}
