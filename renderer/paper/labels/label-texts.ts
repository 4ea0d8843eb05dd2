import { type LayoutBlock, type PaperLayout, sayNamed } from '@shared/domain/paper/layout';
import { listMarks } from '@shared/domain/paper/text-marks';
import type { CustomerKind } from '@shared/domain/records/records';
import type { CustomerValues } from '../blocks/customer-values';

/** A paragraph of a label, its lines separated by line feeds. */
export interface LabelText {
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  /** Size of the type in points before anything is shrunk. */
  readonly points: number;
}

/** Where a letter can go. */
const addressKeys: ReadonlySet<string> = new Set(['address', 'registeredAddress', 'visitAddress']);

/** The paragraphs and fields of a label for one customer, empty ones left out. Other blocks have no room on labels. */
export function readLabelTexts(
  layout: PaperLayout,
  kind: CustomerKind,
  values: CustomerValues,
): readonly LabelText[] {
  return layout.blocks
    .filter(({ kinds }) => kinds.includes(kind))
    .flatMap((block): readonly LabelText[] => {
      const usual = { align: 'left', points: layout.frame.points } as const;
      if (block.kind === 'text') {
        const { align = usual.align, points = usual.points } = block;
        return [{ text: values.say(block.text).trim(), align, points }];
      }
      if (block.kind !== 'fields') return [];
      const colon = values.setting.lang === 'en' ? ': ' : '：';
      return block.cells.map((cell) => {
        const value = values.joined(cell);
        const label = cell.label === null ? '' : values.say(cell.label);
        return { ...usual, text: value === '' || label === '' ? value : `${label}${colon}${value}` };
      });
    })
    .filter(({ text }) => text !== '');
}

function keysOf(block: LayoutBlock): readonly string[] {
  if (block.kind === 'fields') return block.cells.flatMap(({ values }) => values);
  if (block.kind !== 'text') return [];
  return [...listMarks(sayNamed(block.text, 'zh-CN')), ...listMarks(sayNamed(block.text, 'en'))];
}

/** The addresses a layout prints for customers of a kind; none: it is no label for letters. */
export function listAddressKeys(layout: PaperLayout, kind: CustomerKind): readonly string[] {
  const named = layout.blocks.filter(({ kinds }) => kinds.includes(kind)).flatMap(keysOf);
  return [...new Set(named.filter((key) => addressKeys.has(key)))];
}
