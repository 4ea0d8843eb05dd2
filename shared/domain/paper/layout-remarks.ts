import { fieldByKey } from '../fields/catalogue';
import type { CustomerKind } from '../records/records';
import type { LayoutBlock, PaperFrame, PaperLayout } from './layout';
import { findPaperValue, isKnownValue } from './paper-values';
import { valuesOfSource } from './table-sources';
import { listUnknownMarks } from './text-marks';

/** Something about a layout that will look wrong on paper. It can be kept all the same. */
export type LayoutRemark =
  /** Margins leave less than can be printed on. */
  | { readonly kind: 'noRoom' }
  /** Nothing would be printed. */
  | { readonly kind: 'empty' }
  /** A card or label of the grid is lower than what stands on it, in millimetres. */
  | { readonly kind: 'gridLow'; readonly heightMm: number; readonly neededMm: number }
  | { readonly kind: 'gridNarrow'; readonly widthMm: number }
  /** The columns of the list are wider than the paper, in millimetres. */
  | { readonly kind: 'listWide'; readonly widthMm: number; readonly roomMm: number }
  /** A field that the branch shows no longer, or that this book never had. */
  | { readonly kind: 'fieldGone'; readonly block: string | null; readonly key: string }
  /** A field that the customers of its section never have. */
  | { readonly kind: 'fieldOfOthers'; readonly block: string; readonly key: string }
  | { readonly kind: 'unknownMark'; readonly block: string; readonly mark: string }
  | { readonly kind: 'shares'; readonly block: string; readonly total: number };

/** Room inside margins and above the foot, in millimetres. */
export interface Room {
  readonly widthMm: number;
  readonly heightMm: number;
}

const leastCellWidth = 30;

/** Looks a layout through for what will not fit or cannot be filled. `room`: what its frame leaves for content. */
export function listLayoutRemarks(layout: PaperLayout, room: Room): readonly LayoutRemark[] {
  return [
    ...remarksOnRoom(layout, room),
    ...(layout.list === null ? [] : remarksOnList(layout.list.columns, room)),
    ...layout.blocks.flatMap(remarksOnBlock),
  ];
}

function remarksOnRoom(layout: PaperLayout, room: Room): readonly LayoutRemark[] {
  const { grid, blocks, list, summary, kind } = layout;
  const remarks: LayoutRemark[] = [];
  if (room.widthMm < 40 || room.heightMm < 25) remarks.push({ kind: 'noRoom' });
  const isEmpty = blocks.length === 0 && list === null && (summary ?? []).length === 0;
  if (isEmpty && kind !== 'evaluationForm') remarks.push({ kind: 'empty' });
  if (grid === null) return remarks;
  const widthMm = (room.widthMm - (grid.across - 1) * grid.gapMm.across) / grid.across;
  const heightMm = (room.heightMm - (grid.down - 1) * grid.gapMm.down) / grid.down;
  if (widthMm < leastCellWidth) remarks.push({ kind: 'gridNarrow', widthMm: round(widthMm) });
  const needed = Math.max(...(['individual', 'company'] as const).map((each) => leastHeight(layout, each)));
  if (heightMm < needed)
    remarks.push({ kind: 'gridLow', heightMm: round(heightMm), neededMm: round(needed) });
  return remarks;
}

const millimetresPerPoint = 25.4 / 72;

/** The least a card or label takes when every text fits one line, in millimetres. */
function leastHeight({ kind, blocks, frame }: PaperLayout, customer: CustomerKind): number {
  const card = kind === 'smallCard';
  const padding = card ? 12.6 : 3;
  return blocks
    .filter(({ kinds }) => kinds.includes(customer))
    .reduce((sum, block) => sum + heightOf(block, frame, card), padding);
}

function heightOf(block: LayoutBlock, frame: PaperFrame, card: boolean): number {
  const line = frame.points * millimetresPerPoint * 1.4;
  const row = line + (card ? 0.9 : 0.4);
  const title = block.title === null || block.kind === 'write' ? 0 : row;
  switch (block.kind) {
    case 'fields': {
      const across = block.cells.filter(({ wide }) => wide).length;
      return title + (across + Math.ceil((block.cells.length - across) / block.columns)) * row;
    }
    case 'text': {
      const points = block.points ?? frame.points;
      return title + block.text.zh.split('\n').length * points * millimetresPerPoint * 1.3;
    }
    case 'write':
      return block.heightMm;
    case 'table':
      return title + (block.most + block.blank) * row;
    case 'chart':
      return 18;
    default:
      return title + row;
  }
}

function remarksOnList(
  columns: NonNullable<PaperLayout['list']>['columns'],
  room: Room,
): readonly LayoutRemark[] {
  const gone = columns
    .filter(({ value }) => !isKnownValue(value))
    .map(({ value }): LayoutRemark => ({ kind: 'fieldGone', block: null, key: value }));
  const width = columns.reduce((sum, { widthMm }) => sum + (widthMm ?? 10), 0);
  if (width <= room.widthMm) return gone;
  return [{ kind: 'listWide', widthMm: round(width), roomMm: round(room.widthMm) }, ...gone];
}

function remarksOnBlock(block: LayoutBlock): readonly LayoutRemark[] {
  const remarks: LayoutRemark[] = [];
  const texts = [block.title?.zh, block.title?.en];
  if (block.kind === 'text') texts.push(block.text.zh, block.text.en);
  const marks = new Set(texts.flatMap((text) => (text === undefined ? [] : listUnknownMarks(text))));
  for (const mark of marks) remarks.push({ kind: 'unknownMark', block: block.id, mark });
  if (block.kind === 'fields') {
    for (const key of new Set(block.cells.flatMap(({ values }) => values))) {
      if (!isKnownValue(key)) remarks.push({ kind: 'fieldGone', block: block.id, key });
      else if (!kindsOf(key).some((each) => block.kinds.includes(each)))
        remarks.push({ kind: 'fieldOfOthers', block: block.id, key });
    }
  }
  if (block.kind === 'table') {
    const total = block.columns.reduce((sum, { percent }) => sum + percent, 0);
    if (Math.abs(total - 100) >= 0.5) remarks.push({ kind: 'shares', block: block.id, total: round(total) });
    const known = valuesOfSource(block.source);
    for (const { value } of block.columns)
      if (value !== undefined && !known.some(({ key }) => key === value))
        remarks.push({ kind: 'fieldGone', block: block.id, key: value });
  }
  return remarks;
}

function kindsOf(key: string): readonly CustomerKind[] {
  return (findPaperValue(key) ?? fieldByKey(key))?.kinds ?? [];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
