import type { Readings } from './name-readings';

/** Stands before every place where a search by letters may begin. */
export const wordMark = '|';

/** A name with more readings than this keeps the likeliest ones only. */
const maxVariants = 6;
/** People type the beginning of a long company name, never all of it. */
const maxSpelledSyllables = 12;
const maxSuffixLength = 24;

function listVariants(syllables: readonly Readings[]): readonly (readonly string[])[] {
  let variants: readonly (readonly string[])[] = [[]];
  for (const readings of syllables) {
    const next: (readonly string[])[] = [];
    for (const reading of readings) for (const variant of variants) next.push([...variant, reading]);
    variants = next.slice(0, maxVariants);
  }
  return variants;
}

/**
 * The keys by which letters find a name, each after `wordMark`: from every syllable on, spelled in full
 * (`|zhaosiyuan|siyuan|yuan`), as initials (`|zsy|sy|y`) and as spelled first syllable with initials (`|zhaosy`).
 */
export function spellName(readings: readonly Readings[]): string {
  const keys = new Set<string>();
  for (const syllables of listVariants(readings.slice(0, maxSpelledSyllables))) {
    const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
    for (let from = 0; from < syllables.length; from += 1) {
      keys.add(syllables.slice(from).join('').slice(0, maxSuffixLength));
      keys.add(initials.slice(from));
    }
    if (syllables.length > 2) keys.add((syllables[0] ?? '') + initials.slice(1));
  }
  return wordMark + [...keys].join(wordMark);
}
