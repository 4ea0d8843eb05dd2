import type { Field } from '../field';

type Defaulted = 'synonyms' | 'sensitivity' | 'kinds';

/** A row of the catalogue with the usual answers filled in: plain, for both kinds, no synonyms. */
export function defineField(row: Omit<Field, Defaulted> & Partial<Pick<Field, Defaulted>>): Field {
  return { synonyms: [], sensitivity: 'plain', kinds: ['individual', 'company'], ...row };
}

/** Units as people read them beside a name. */
export const units = {
  wan: { zh: '万元', en: '10k yuan' },
  perMille: { zh: '‰', en: '‰' },
} as const;
