import { pinyin } from 'pinyin-pro';

const readings = new Map<string, string | undefined>();
const han = /\p{Script=Han}/u;

/** The usual syllable of a Han character without tone (`lv` for lü); undefined for any other character. */
export function readEveryday(character: string): string | undefined {
  if (readings.has(character)) return readings.get(character);
  const syllable = han.test(character) ? pinyin(character, { toneType: 'none', v: true }).toLowerCase() : '';
  const reading = /^[a-z]+$/.test(syllable) ? syllable : undefined;
  readings.set(character, reading);
  return reading;
}
