import { moveFormula, type RowMap, type RowMaps } from '../formula/row-map';
import { moveBlocks } from '../sheet/sheet-frame';
import { editXml } from '../xml-edit';

/** A part that belongs to one sheet, after rows of that sheet moved. */
export type MovePart = (xml: string, map: RowMap) => string;

/** A table's block, its filter and its sorting. */
export const moveTable: MovePart = (xml, map) =>
  editXml(xml, {
    tag: (tag) => {
      if (!/^(?:table|autoFilter|sortState|sortCondition)$/.test(tag.name)) return;
      const block = tag.get('ref');
      if (block !== undefined) tag.set('ref', moveBlocks(block, map, true));
    },
  });

/** Old and threaded comments: each names its cell. */
export const moveComments: MovePart = (xml, map) =>
  editXml(xml, {
    tag: (tag) => {
      if (tag.name !== 'comment' && tag.name !== 'threadedComment') return;
      const cell = tag.get('ref');
      if (cell !== undefined) tag.set('ref', moveBlocks(cell, map, false));
    },
  });

/** Pictures, charts and shapes: anchors count rows from 0. An anchor that says `absolute` stays where it is. */
export const moveDrawing: MovePart = (xml, map) => {
  let stays = false;
  let shift: number | null = null;
  return editXml(xml, {
    tag: (tag) => {
      if (!tag.name.endsWith('Anchor')) return;
      stays = tag.get('editAs') === 'absolute';
      // Kept in size: its lower edge goes as far as its upper one.
      shift = tag.get('editAs') === 'oneCell' ? 0 : null;
    },
    text: (text, path) => {
      const edge = path.at(-2);
      if (stays || path.at(-1) !== 'row' || (edge !== 'from' && edge !== 'to')) return text;
      const row = Number(text);
      const moved = shift !== null && edge === 'to' ? row + shift : map.move(row + 1) - 1;
      if (shift !== null && edge === 'from') shift = moved - row;
      return String(moved);
    },
  });
};

/** The boxes of old comments, and controls: their cell, and an anchor `column, dx, row, dy, column, dx, row, dy`. */
export const moveVml: MovePart = (xml, map) =>
  xml
    .replace(/(<x:Row>\s*)(\d+)(\s*<\/x:Row>)/g, (_whole, before: string, row: string, after: string) => {
      return `${before}${map.move(Number(row) + 1) - 1}${after}`;
    })
    .replace(/(<x:Anchor>)([^<]*)(<\/x:Anchor>)/g, (whole, before: string, text: string, after: string) => {
      const numbers = text.split(',').map(Number);
      const [top, bottom] = [numbers[2], numbers[6]];
      if (numbers.length !== 8 || top === undefined || bottom === undefined) return whole;
      const shift = map.move(top + 1) - 1 - top;
      numbers[2] = top + shift;
      numbers[6] = bottom + shift;
      return `${before}${numbers.join(', ')}${after}`;
    });

/** Formulas of a chart: what it draws. */
export function moveChart(xml: string, maps: RowMaps): string {
  return editXml(xml, {
    text: (text, path) => (path.at(-1) === 'f' ? moveFormula(text, { sheet: null, row: 0 }, maps) : text),
  });
}

/** Where a pivot table takes its records from. */
export function movePivotSource(xml: string, maps: RowMaps): string {
  return editXml(xml, {
    tag: (tag) => {
      if (tag.name !== 'worksheetSource') return;
      const block = tag.get('ref');
      const map = maps.get((tag.get('sheet') ?? '').toLowerCase());
      if (block !== undefined && map !== undefined) tag.set('ref', moveBlocks(block, map, true));
    },
  });
}

/** Names and print areas of a workbook; `recalculate`: results are to be computed when it is opened. */
export function editWorkbookPart(
  xml: string,
  sheetNames: readonly string[],
  maps: RowMaps,
  recalculate: boolean,
): string {
  let local: string | null = null;
  const edited = editXml(xml, {
    tag: (tag) => {
      if (tag.name === 'definedName') local = sheetNames[Number(tag.get('localSheetId') ?? -1)] ?? null;
      if (tag.name === 'calcPr' && recalculate) tag.set('fullCalcOnLoad', '1');
    },
    text: (text, path) =>
      path.at(-1) === 'definedName' ? moveFormula(text, { sheet: local, row: 0 }, maps) : text,
  });
  return recalculate ? ensureCalculation(edited) : edited;
}

/** Elements of a workbook part that come after `calcPr`. */
const afterCalculation =
  /<(?:[\w.-]+:)?(?:oleSize|customWorkbookViews|pivotCaches|smartTagPr|smartTagTypes|webPublishing|fileRecoveryPr|webPublishObjects|extLst)[\s>/]|<\/(?:[\w.-]+:)?workbook\s*>/;

function ensureCalculation(xml: string): string {
  if (/<(?:[\w.-]+:)?calcPr[\s/>]/.test(xml)) return xml;
  const prefix = /<([\w.-]+:)?workbook[\s>]/.exec(xml)?.[1] ?? '';
  return xml.replace(afterCalculation, (found) => `<${prefix}calcPr fullCalcOnLoad="1"/>${found}`);
}

/** Leaves a part out of the lists that name it. */
export function forgetPart(xml: string, isMeant: (target: string) => boolean): string {
  return editXml(xml, {
    tag: (tag) => {
      const target =
        tag.name === 'Override'
          ? tag.get('PartName')
          : tag.name === 'Relationship'
            ? tag.get('Target')
            : undefined;
      if (target !== undefined && isMeant(target)) tag.remove();
    },
  });
}
