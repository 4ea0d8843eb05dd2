import { regionColumnKey, tierColumnKey } from '@renderer/data/view/customer-columns';
import type { Field } from '@shared/domain/fields/field';
import { nameOfField } from '@shared/domain/fields/format-field';
import { productKey } from '@shared/domain/views/grouping';
import { viewWords } from '@shared/words/customer-views';
import { customersWords } from '@shared/words/customers';
import { type Lang, wordsIn } from '@shared/words/define-words';

export const regionGroupingKey = regionColumnKey;

/** The lines of sight every branch groups by, in the order they are offered. */
const everyday: readonly string[] = [tierColumnKey, 'manager', regionGroupingKey, 'industry', productKey];

/** A way to group, with its name. */
export interface GroupDimension {
  readonly key: string;
  readonly label: string;
  /** True for the usual ones; the others come from fields. */
  readonly everyday: boolean;
}

/** Fields whose values make bands: choices, yes-or-no, and short texts of the branch's own. */
function makesBands(field: Field): boolean {
  return (
    field.type === 'choice' || field.type === 'flag' || (field.section === 'own' && field.type === 'text')
  );
}

/** Name of a grouping; undefined when its field is no longer in force. */
export function nameOfGrouping(key: string, fields: readonly Field[], lang: Lang): string | undefined {
  const words = wordsIn(viewWords, lang);
  if (key === tierColumnKey) return wordsIn(customersWords, lang).tier;
  if (key === regionGroupingKey) return words.region;
  if (key === productKey) return words.product;
  const field = fields.find((candidate) => candidate.key === key);
  return field === undefined ? undefined : nameOfField(field, lang);
}

/** Everything customers can be grouped by. */
export function listDimensions(fields: readonly Field[], lang: Lang): readonly GroupDimension[] {
  const others = fields
    .filter((field) => makesBands(field) && !everyday.includes(field.key))
    .map(({ key }) => key);
  return [...everyday, ...others].flatMap((key) => {
    const label = nameOfGrouping(key, fields, lang);
    return label === undefined ? [] : [{ key, label, everyday: everyday.includes(key) }];
  });
}
