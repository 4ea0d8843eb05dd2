import { deriveFromCatalogue } from '../../fields/catalogue';
import type { Field } from '../../fields/field';
import { syllableOf } from './han-syllables';
import { readHeaderText } from './header-text';

interface SoundIndex {
  /** Spelled in full: `kehuxingming`. */
  readonly full: ReadonlyMap<string, string | null>;
  /** First letters, three or more: `khxm`. */
  readonly initials: ReadonlyMap<string, string | null>;
}

/** Fewer first letters fit too many words. */
const fewestInitials = 3;

function buildSounds(fields: readonly Field[]): SoundIndex {
  const full = new Map<string, string | null>();
  const initials = new Map<string, string | null>();
  // What two fields could be called is no name of either.
  const add = (map: Map<string, string | null>, sound: string, key: string): void => {
    const known = map.get(sound);
    map.set(sound, known === undefined || known === key ? key : null);
  };
  for (const { key, zh, synonyms } of fields) {
    for (const name of [zh, ...synonyms]) {
      const syllables = spell(readHeaderText(name).bare);
      if (syllables === undefined || syllables.length < 2) continue;
      add(full, syllables.join(''), key);
      if (syllables.length < fewestInitials) continue;
      add(initials, syllables.map((syllable) => syllable.charAt(0)).join(''), key);
    }
  }
  return { full, initials };
}

const soundsInForce = deriveFromCatalogue(buildSounds);

/**
 * The field that a header sounds like: written with other Han of the same sound (客护号, 帐户), or in Latin letters as
 * exports of core systems do, spelled out (KEHU_XINGMING) or by first letters (KHMC, SJHM). `undefined` when it sounds
 * like none, or like several.
 */
export function findBySound(header: string): string | undefined {
  const { full, initials } = soundsInForce();
  const letters = header.replace(/[_\-\s]/g, '');
  if (/^[a-z]{3,40}$/.test(letters)) return full.get(letters) ?? initials.get(letters) ?? undefined;
  const syllables = header.length <= 16 ? spell(header) : undefined;
  return syllables === undefined || syllables.length < 2
    ? undefined
    : (full.get(syllables.join('')) ?? undefined);
}

/** The syllables of a text of common Han alone. */
function spell(text: string): readonly string[] | undefined {
  const syllables = [...text].map(syllableOf);
  return syllables.every((syllable) => syllable !== undefined) ? syllables : undefined;
}
