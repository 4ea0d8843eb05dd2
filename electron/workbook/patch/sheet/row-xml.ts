import { nameColumn, readLetters } from '../../read/cell-address';
import { decodeXml, dropAttribute, encodeXml, getAttribute, setAttribute } from '../xml-edit';

/** A cell taken apart. Attribute texts begin with their blank: ` r="A5" s="3"`. */
export interface CellXml {
  /** 0-based. */
  readonly column: number;
  readonly attributes: string;
  /** What stands between its tags; null when it is self-closing. */
  readonly content: string | null;
}

/** A row taken apart. */
export interface RowXml {
  readonly attributes: string;
  readonly cells: readonly CellXml[];
  /** What stands behind the last cell. */
  readonly rest: string;
}

export interface FormulaXml {
  readonly attributes: string;
  /** Entities resolved; `''` where another cell has the text of it. */
  readonly text: string;
}

/** Takes rows of one sheet apart and puts them together again; `prefix` is that of its tags. */
export class RowCodec {
  private readonly cell: RegExp;
  private readonly formula: RegExp;
  private readonly value: RegExp;
  private readonly inline: RegExp;
  private readonly rowTag: RegExp;

  constructor(readonly prefix: string) {
    this.rowTag = new RegExp(`^<${prefix}row((?:"[^"]*"|'[^']*'|[^"'>])*?)(/?)>`);
    this.cell = new RegExp(
      `<${prefix}c((?:\\s(?:"[^"]*"|'[^']*'|[^"'>])*?)?)(?:/>|>([\\s\\S]*?)</${prefix}c\\s*>)`,
      'g',
    );
    this.formula = new RegExp(`<${prefix}f((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</${prefix}f\\s*>)`);
    this.value = new RegExp(`<${prefix}v(?:\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${prefix}v\\s*>)`);
    this.inline = new RegExp(`<${prefix}is(?:\\s[^>]*?)?(?:/>|>[\\s\\S]*?</${prefix}is\\s*>)`);
  }

  /** Takes a row apart; comments in it are lost, CDATA becomes plain text. */
  parse(bytes: Buffer): RowXml {
    const xml = withoutSpecials(bytes.toString('utf8'));
    const tag = this.rowTag.exec(xml);
    const cells: CellXml[] = [];
    let column = -1;
    let end = tag?.[0].length ?? 0;
    const attributes = tag?.[1] ?? '';
    if (tag?.[2] === '/') return { attributes, cells, rest: '' };
    for (const match of xml.matchAll(this.cell)) {
      const cell = match[1] ?? '';
      const place = /\sr\s*=\s*["']([A-Za-z]{1,3})\d/.exec(cell)?.[1];
      column = place === undefined ? column + 1 : readLetters(place);
      cells.push({ column, attributes: cell, content: match[2] ?? null });
      end = match.index + match[0].length;
    }
    return { attributes, cells, rest: xml.slice(end, xml.lastIndexOf('<')) };
  }

  write(row: RowXml): string {
    if (row.cells.length === 0 && row.rest.trim() === '') return `<${this.prefix}row${row.attributes}/>`;
    let cells = '';
    for (const cell of row.cells) cells += this.writeCell(cell);
    return `<${this.prefix}row${row.attributes}>${cells}${row.rest}</${this.prefix}row>`;
  }

  formulaOf(cell: CellXml): FormulaXml | null {
    if (cell.content === null || !cell.content.includes(`<${this.prefix}f`)) return null;
    const found = this.formula.exec(cell.content);
    return found === null ? null : { attributes: found[1] ?? '', text: decodeXml(found[2] ?? '') };
  }

  /** The cell with another formula; `stale`: without its stored result. */
  withFormula(cell: CellXml, formula: FormulaXml, stale: boolean): CellXml {
    const written = `<${this.prefix}f${formula.attributes}>${encodeXml(formula.text)}</${this.prefix}f>`;
    const tag = formula.text === '' ? `<${this.prefix}f${formula.attributes}/>` : written;
    if (!stale) return { ...cell, content: (cell.content ?? '').replace(this.formula, () => tag) };
    return { ...cell, attributes: dropAttribute(cell.attributes, 't'), content: tag };
  }

  /** What the cell stores as its value, as text; null when nothing. */
  valueOf(cell: CellXml): string | null {
    const found = cell.content === null ? null : this.value.exec(cell.content);
    return found === null ? null : decodeXml(found[1] ?? '');
  }

  /** The text of an inline text, runs joined; null when the cell has none. */
  inlineOf(cell: CellXml): string | null {
    const found = cell.content === null ? null : this.inline.exec(cell.content);
    if (found === null) return null;
    const run = new RegExp(`<${this.prefix}t(?:\\s[^>]*?)?>([\\s\\S]*?)</${this.prefix}t\\s*>`, 'g');
    return [...found[0].matchAll(run)].map((match) => decodeXml(match[1] ?? '')).join('');
  }

  private writeCell({ attributes, content }: CellXml): string {
    return content === null
      ? `<${this.prefix}c${attributes}/>`
      : `<${this.prefix}c${attributes}>${content}</${this.prefix}c>`;
  }
}

/** Style of a cell (`s`); 0 when it names none. */
export function styleOf(cell: CellXml): number {
  return Number(getAttribute(cell.attributes, 's') ?? 0);
}

/** The cell in another row. */
export function inRow(cell: CellXml, row: number): CellXml {
  return { ...cell, attributes: setAttribute(cell.attributes, 'r', `${nameColumn(cell.column)}${row}`) };
}

function withoutSpecials(xml: string): string {
  if (!xml.includes('<!') && !xml.includes('<?')) return xml;
  return xml.replace(
    /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g,
    (_whole, text: string | undefined) => (text === undefined ? '' : encodeXml(text)),
  );
}
