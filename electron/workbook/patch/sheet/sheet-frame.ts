import { nameColumn, readRange } from '../../read/cell-address';
import { moveFormula, type RowMap, type RowMaps } from '../formula/row-map';
import type { RowInsert } from '../order';
import { editXml, getAttribute, type XmlTag } from '../xml-edit';

/** What the frame of a sheet (everything but its rows) has to follow. */
export interface FrameTask {
  readonly name: string;
  readonly map: RowMap;
  readonly maps: RowMaps;
  readonly inserts: readonly RowInsert[];
}

/** Attributes with one block, or several with blanks between. */
const blockAttributes: Readonly<Record<string, string>> = {
  dimension: 'ref',
  autoFilter: 'ref',
  sortState: 'ref',
  sortCondition: 'ref',
  hyperlink: 'ref',
  conditionalFormatting: 'sqref',
  dataValidation: 'sqref',
  ignoredError: 'sqref',
  protectedRange: 'sqref',
  cellWatch: 'r',
  inputCells: 'r',
};

const formulaTexts: ReadonlySet<string> = new Set(['formula', 'formula1', 'formula2', 'f']);

/** What stands before the rows, after rows moved. */
export function moveHead(head: string, { map }: FrameTask): string {
  if (!map.changes) return head;
  return editXml(head, {
    tag: (tag) => {
      if (tag.name === 'dimension') moveAttribute(tag, 'ref', map);
    },
  });
}

/**
 * What stands behind the rows, after rows of this sheet or of others moved: merged cells, filters, conditional formats,
 * validations, links, page breaks, and the formulas among them.
 */
export function moveTail(tail: string, task: FrameTask): string {
  const { map } = task;
  const place = { sheet: task.name, row: 0 };
  const moved = editXml(tail, {
    tag: (tag) => {
      if (map.changes) moveTag(tag, map);
      const location = tag.name === 'hyperlink' ? tag.get('location') : undefined;
      if (location !== undefined) tag.set('location', moveFormula(location, place, task.maps));
    },
    text: (text, path) => {
      const name = path.at(-1) ?? '';
      if (formulaTexts.has(name)) return moveFormula(text, place, task.maps);
      if (!map.changes) return text;
      if (name === 'sqref') return moveBlocks(text, map, true);
      // Anchors of controls and embedded objects count rows from 0.
      if (name === 'row' && /^(?:from|to)$/.test(path.at(-2) ?? ''))
        return String(map.move(Number(text) + 1) - 1);
      return text;
    },
  });
  return map.changes ? repeatMerges(moved, tail, task) : moved;
}

function moveTag(tag: XmlTag, map: RowMap): void {
  const attribute = blockAttributes[tag.name];
  if (attribute !== undefined) moveAttribute(tag, attribute, map);
  else if (tag.name === 'mergeCell') {
    const block = tag.get('ref');
    if (block !== undefined) tag.set('ref', moveBlocks(block, map, false));
  } else if (tag.name === 'brk' && tag.path.at(-2) === 'rowBreaks') {
    const row = Number(tag.get('id'));
    if (row > 0) tag.set('id', String(map.move(row + 1) - 1));
  }
}

function moveAttribute(tag: XmlTag, attribute: string, map: RowMap): void {
  const blocks = tag.get(attribute);
  if (blocks === undefined) return;
  const moved = moveBlocks(blocks, map, tag.name !== 'hyperlink');
  if (moved !== blocks) tag.set(attribute, moved);
}

/** Blocks such as `A5:C9 E5`; `stretch`: those that end with a model row reach over the rows made like it. */
export function moveBlocks(blocks: string, map: RowMap, stretch: boolean): string {
  return blocks
    .split(' ')
    .map((block) => {
      const parts = /^(\$?[A-Za-z]{1,3}\$?)(\d{1,7})(?::(\$?[A-Za-z]{1,3}\$?)(\d{1,7}))?$/.exec(block);
      if (parts === null) return block;
      const top = Number(parts[2]);
      const bottom = Number(parts[4] ?? parts[2]);
      const [newTop, newBottom] = stretch ? map.stretch(top, bottom) : [map.move(top), map.move(bottom)];
      if (parts[3] === undefined && newTop === newBottom) return `${parts[1]}${newTop}`;
      return `${parts[1]}${newTop}:${parts[3] ?? parts[1]}${newBottom}`;
    })
    .join(' ');
}

/** Cells merged within the model row are merged in the rows made like it too. */
function repeatMerges(moved: string, original: string, { map, inserts }: FrameTask): string {
  const blocks: string[] = [];
  const merges = [...original.matchAll(/<(?:[\w.-]+:)?mergeCell\s([^>]*?)\/?>/g)].flatMap((match) => {
    const block = readRange(getAttribute(match[1] ?? '', 'ref') ?? '');
    return block === null ? [] : [block];
  });
  for (const { before, model, rows } of inserts) {
    const first = map.move(before) - rows.length;
    for (const { top, bottom, left, right } of merges) {
      if (top !== model || bottom !== model) continue;
      for (let row = first; row < first + rows.length; row++) {
        blocks.push(`${nameColumn(left)}${row}:${nameColumn(right)}${row}`);
      }
    }
  }
  if (blocks.length === 0) return moved;
  return moved
    .replace(/<\/([\w.-]+:)?mergeCells>/, (whole, prefix: string | undefined) => {
      return blocks.map((block) => `<${prefix ?? ''}mergeCell ref="${block}"/>`).join('') + whole;
    })
    .replace(/(<(?:[\w.-]+:)?mergeCells\s[^>]*?count=")(\d+)"/, (_whole, start: string, count: string) => {
      return `${start}${Number(count) + blocks.length}"`;
    });
}

/** Style of the cells that a column has not written down, by 0-based column. */
export function columnStyles(head: string): ReadonlyMap<number, number> {
  const styles = new Map<number, number>();
  for (const match of head.matchAll(/<(?:[\w.-]+:)?col\s([^>]*?)\/?>/g)) {
    const style = Number(getAttribute(match[1] ?? '', 'style') ?? 0);
    const from = Number(getAttribute(match[1] ?? '', 'min'));
    const to = Math.min(Number(getAttribute(match[1] ?? '', 'max')), from + 1000);
    if (style > 0) for (let column = from; column <= to; column++) styles.set(column - 1, style);
  }
  return styles;
}
