import { decodeXml, encodeXml, getAttribute, setAttribute } from '../xml-edit';
import { renamerOf } from './rename-in-formula';

/** The workbook's own part with further sheets in its list. */
export interface CopiedList {
  readonly xml: string;
  /** Id of the relationship that the original sheet is reached by. */
  readonly relationship: string;
  /** Ids for the relationships of the copies. */
  readonly ids: readonly string[];
}

const sheetTag = /<((?:[\w.-]+:)?sheet)(\s[^>]*?)\/?>/g;
const nameTag = /<((?:[\w.-]+:)?definedName)(\s[^>]*?)?>([\s\S]*?)<\/(?:[\w.-]+:)?definedName\s*>/g;

/**
 * Renames a sheet in the list of the workbook and puts copies of it behind the last one. Names that belong to the
 * sheet alone, such as its print area and the rows repeated on every page, are repeated for each copy.
 */
export function listCopies(xml: string, from: string, to: string, copies: readonly string[]): CopiedList {
  const sheets = [...xml.matchAll(sheetTag)].map(([whole, tag = '', attributes = '']) => ({
    whole,
    tag,
    attributes,
  }));
  const place = sheets.findIndex(({ attributes }) => getAttribute(attributes, 'name') === from);
  const original = sheets[place];
  const last = sheets.at(-1);
  if (original === undefined || last === undefined) return { xml, relationship: '', ids: [] };
  const idName = /\s((?:[\w.-]+:)?id)\s*=/.exec(original.attributes)?.[1] ?? 'r:id';
  const relationship = getAttribute(original.attributes, idName) ?? '';
  const highest = Math.max(
    0,
    ...sheets.map(({ attributes }) => Number(getAttribute(attributes, 'sheetId') ?? 0)),
  );
  const ids = copies.map((_name, at) => `rIdCopy${at + 1}`);
  const added = copies.map((name, at) => {
    const named = setAttribute(original.attributes, 'name', name);
    const numbered = setAttribute(named, 'sheetId', String(highest + at + 1));
    return `<${original.tag}${setAttribute(numbered, idName, ids[at] ?? '')}/>`;
  });
  const renamed = `<${original.tag}${setAttribute(original.attributes, 'name', to)}/>`;
  const listed = xml
    .replace(last.whole, () => (last === original ? renamed : last.whole) + added.join(''))
    .replace(original.whole, () => renamed);
  return { xml: repeatNames(listed, { from, to, copies, place, count: sheets.length }), relationship, ids };
}

interface Names {
  readonly from: string;
  readonly to: string;
  readonly copies: readonly string[];
  /** Place of the original in the list, which local names tell. */
  readonly place: number;
  readonly count: number;
}

function repeatNames(xml: string, { from, to, copies, place, count }: Names): string {
  const write = (tag: string, attributes: string, text: string) =>
    `<${tag}${attributes}>${encodeXml(text)}</${tag}>`;
  return xml.replace(nameTag, (_whole, tag: string, attributes = '', text = '') => {
    const formula = decodeXml(text);
    const own = write(tag, attributes, renamerOf(from, to)(formula));
    if (getAttribute(attributes, 'localSheetId') !== String(place)) return own;
    const repeated = copies.map((name, at) =>
      write(
        tag,
        setAttribute(attributes, 'localSheetId', String(count + at)),
        renamerOf(from, name)(formula),
      ),
    );
    return own + repeated.join('');
  });
}
