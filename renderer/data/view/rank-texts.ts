const collator = new Intl.Collator('zh-CN');

/**
 * Gives each distinct text its place in dictionary order; undefined stays NaN. Comparing 100,000 names with a
 * collator takes seconds, so characters are put in order once (there are a few thousand) and texts are then compared
 * as strings of places.
 */
export function rankTexts(values: readonly (string | undefined)[], sortsAs: 'words' | 'code'): Float64Array {
  const distinct = new Map<string, number>();
  for (const value of values) if (value !== undefined) distinct.set(value, 0);
  const texts = [...distinct.keys()];
  if (sortsAs === 'code') {
    texts.sort();
    texts.forEach((text, place) => {
      distinct.set(text, place);
    });
  } else {
    const keys = makeDictionaryKeys(texts);
    const places = texts.map((_, index) => index);
    places.sort((a, b) => compareCodes(keys[a] ?? '', keys[b] ?? ''));
    places.forEach((index, place) => {
      distinct.set(texts[index] ?? '', place);
    });
  }
  const ranks = new Float64Array(values.length);
  for (let position = 0; position < values.length; position += 1) {
    const value = values[position];
    ranks[position] = value === undefined ? Number.NaN : (distinct.get(value) ?? 0);
  }
  return ranks;
}

function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function makeDictionaryKeys(texts: readonly string[]): readonly string[] {
  const characters = new Set<string>();
  for (const text of texts) for (const character of text) characters.add(character);
  const placeOf = new Map(
    [...characters]
      .sort(collator.compare)
      .map((character, place) => [character, String.fromCharCode(place + 1)] as const),
  );
  return texts.map((text) => {
    let key = '';
    for (const character of text) key += placeOf.get(character) ?? '';
    return key;
  });
}
