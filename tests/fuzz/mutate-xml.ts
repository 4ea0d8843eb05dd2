import { mutateBytes } from './mutate-bytes';
import type { Random } from './random';

/** Values that have broken readers: numbers beyond every sheet, names of prototypes, entities, empty ones. */
const values = [
  '',
  '-1',
  '0',
  '1048577',
  '99999999999999999999',
  '1e308',
  'NaN',
  'XFE1',
  'A0',
  'A1:XFD1048576',
  '__proto__',
  'constructor',
  '&#x0;',
  '&lt;&amp;&#65;',
  '&undefined;',
  '_x000D__xFFFF_',
  's',
  'd',
  'inlineStr',
  '\u0000',
  '\ud83d',
  '𠮷'.repeat(300),
] as const;

/** XML with attributes, texts and tags changed, doubled, moved or left out; now and then its bytes as well. */
export function mutateXml(xml: string, random: Random): Buffer {
  let changed = xml;
  for (let left = 1 + random.below(5); left > 0; left -= 1) changed = mutateOnce(changed, random);
  const bytes = Buffer.from(changed);
  return random.oneIn(6) ? mutateBytes(bytes, random) : bytes;
}

function mutateOnce(xml: string, random: Random): string {
  switch (random.below(7)) {
    case 0:
      return replaceOne(xml, /="([^"]*)"/g, () => `="${random.pick(values)}"`, random);
    case 1:
      return replaceOne(xml, />([^<]+)</g, () => `>${random.pick(values)}<`, random);
    case 2:
      return replaceOne(xml, /<[^>]+>/g, () => '', random);
    case 3:
      return replaceOne(xml, /<(\w+)[^>]*>/g, (found) => found + found, random);
    case 4:
      return replaceOne(xml, /\s[\w:]+="[^"]*"/g, (found) => (random.oneIn(2) ? '' : found + found), random);
    case 5:
      return replaceOne(xml, /<[^>]+>/g, (found) => `${random.pick(insertions)}${found}`, random);
    default: {
      const [from, to] = [random.below(xml.length), random.below(xml.length)];
      const piece = xml.slice(from, from + random.below(800));
      return xml.slice(0, to) + piece + xml.slice(to);
    }
  }
}

const insertions = [
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<!-- ',
  '<![CDATA[',
  ']]>',
  '<?x ',
  '<row r="7" hidden="1">',
  '<c r="B2" t="s"><v>0</v></c>',
  '<mergeCell ref="A1:C3"/>',
  '<f t="shared" si="0"/>',
  '</sheetData>',
  '<is><r><t>甲</t></r></is>',
  ' '.repeat(70_000),
] as const;

/** Replaces one of the places that fit, whichever comes up. */
function replaceOne(xml: string, pattern: RegExp, make: (found: string) => string, random: Random): string {
  const places = [...xml.slice(0, 200_000).matchAll(pattern)];
  if (places.length === 0) return xml;
  const place = random.pick(places);
  return xml.slice(0, place.index) + make(place[0]) + xml.slice(place.index + place[0].length);
}
