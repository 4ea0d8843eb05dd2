/** What a name of a printed file may be put together from, by its Chinese and its English word. */
export const namePlaces = {
  name: { zh: '客户名称', en: 'name' },
  customerNo: { zh: '客户号', en: 'number' },
  manager: { zh: '客户经理', en: 'manager' },
  layout: { zh: '版式', en: 'layout' },
  date: { zh: '日期', en: 'date' },
  count: { zh: '序号', en: 'no' },
} as const;

export type NamePlace = keyof typeof namePlaces;

/** The texts that stand in for the places; an absent one leaves its place empty. */
export type NameValues = Readonly<Partial<Record<NamePlace, string>>>;

/** The longest name without its ending, in bytes of UTF-8: file systems stop at 255 for all of it. */
const mostBytes = 180;

const placePattern = /\{([^{}]*)\}/g;
/** What no file system we meet allows in a name, and what hides or reverses text. */
const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const reservedOnWindows = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i;
/** What stands between two parts: when a part is empty, one of them goes. */
const doubled = /([-_·—,，、 ])\1+/g;
const hangingEnds = /^[-_·—,，、.\s]+|[-_·—,，、.\s]+$/g;

const placeByWord: ReadonlyMap<string, NamePlace> = new Map(
  (Object.keys(namePlaces) as NamePlace[]).flatMap((place) => [
    [namePlaces[place].zh, place],
    [namePlaces[place].en, place],
  ]),
);

/** The words in braces that no place goes by, as written: they would stand in the name as they are. */
export function findUnknownPlaces(pattern: string): readonly string[] {
  const words = [...pattern.matchAll(placePattern)].map(([, word = '']) => word);
  return words.filter((word) => !placeByWord.has(word.trim()));
}

/** Bytes of a code point in UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

function cutToBytes(text: string, most: number): string {
  let bytes = 0;
  let kept = '';
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > most) break;
    kept += character;
  }
  return kept;
}

/**
 * A text as a file name without its ending, on every system we meet: nothing forbidden, hidden or reversed, no dots or
 * blanks at its ends, not a device of Windows, at most 180 bytes. Empty when nothing is left.
 */
export function tidyName(text: string): string {
  const clean = text.normalize('NFC').replace(/\s+/gu, ' ').replace(forbidden, '_');
  const closed = clean.replace(doubled, '$1').replace(hangingEnds, '');
  const cut = cutToBytes(closed, mostBytes).replace(hangingEnds, '');
  return reservedOnWindows.test(cut) ? `_${cut}` : cut;
}

/**
 * The name of a file after a pattern such as `{客户名称}-{客户号}-{日期}`, without its ending. What a value holds is never
 * read as a pattern again. Empty when nothing of the pattern is left; the caller then says what it is.
 */
export function expandName(pattern: string, values: NameValues): string {
  const filled = pattern.replace(placePattern, (written, word: string) => {
    const place = placeByWord.get(word.trim());
    return place === undefined ? written : (values[place] ?? '').replace(/[\\/:*?"<>|]/g, '_');
  });
  return tidyName(filled);
}

/**
 * Hands out names so that no two are the same, capitals or not: the second of a kind becomes `name (2)`. An empty one
 * is called `otherwise`.
 */
export function makeNameGiver(otherwise: string): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const wanted = name === '' ? otherwise : name;
    for (let copy = 1; ; copy += 1) {
      const given = copy === 1 ? wanted : `${wanted} (${copy})`;
      const key = given.normalize('NFC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return given;
    }
  };
}
