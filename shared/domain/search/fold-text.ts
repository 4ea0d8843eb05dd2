const needsFolding = /[A-Z\u00a0\u3000\uff00-\uffef]/;

/** Text as search compares it: full-width forms made narrow, lower case. */
export function foldText(text: string): string {
  return needsFolding.test(text) ? text.normalize('NFKC').toLowerCase() : text;
}

/** Folded text without any white space, for names written with spaces inside. */
export function foldName(name: string): string {
  return foldText(name).replace(/\s+/g, '');
}
