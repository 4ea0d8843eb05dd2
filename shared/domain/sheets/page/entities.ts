/** Entities met in reports of bank systems; others stay as they are written. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  middot: '·',
  bull: '•',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  yen: '¥',
  permil: '‰',
  times: '×',
  copy: '©',
  reg: '®',
};

/** Resolves entities, also without their semicolon where browsers do (`&nbsp`). */
export function resolveEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6});?|#(\d{1,7});?|(nbsp|amp|lt|gt|quot);?|([a-z]{2,8});)/gi,
    (whole, hex?: string, decimal?: string, bare?: string, name?: string) => {
      const key = (bare ?? name)?.toLowerCase();
      if (key !== undefined) return Object.hasOwn(named, key) ? (named[key] ?? whole) : whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : whole;
    },
  );
}
