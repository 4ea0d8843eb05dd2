/** Markup that is safe to put into a page: made only by `html`, which escapes every value it is given. */
export class SafeHtml {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

/** What a template may hold: text and numbers are escaped, markup passes, lists are joined, the rest is nothing. */
export type HtmlPart = SafeHtml | string | number | boolean | null | undefined | readonly HtmlPart[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

const special = /[&<>"'`\p{Cc}\p{Cs}]/u;

/** Escapes text for element content and quoted attributes; control characters, which no printer shows, are dropped. */
export function escapeHtml(text: string): string {
  // Most of what is printed needs nothing, and a print may have a hundred thousand cells.
  if (!special.test(text)) return text;
  return text
    .replace(/[&<>"'`]/g, (character) => entities[character] ?? '')
    .replace(/[\p{Cc}\p{Cs}]/gu, (character) => (character === '\n' || character === '\t' ? character : ''));
}

function render(part: HtmlPart): string {
  if (part === null || part === undefined || typeof part === 'boolean') return '';
  if (part instanceof SafeHtml) return part.text;
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return part.map(render).join('');
}

/** Builds markup from a template; every value is escaped unless it is markup itself. Attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlPart[]): SafeHtml {
  let text = strings[0] ?? '';
  for (const [index, value] of values.entries()) {
    text += render(value) + (strings[index + 1] ?? '');
  }
  return new SafeHtml(text);
}
