import type { CustomerKind } from '../../records/records';
import type { LayoutBlock, LayoutCell, Named, PaperFrame } from '../layout';

export const both: CustomerKind[] = ['individual', 'company'];
export const individuals: CustomerKind[] = ['individual'];
export const companies: CustomerKind[] = ['company'];

export const named = (zh: string, en: string): Named => ({ zh, en });
/** Prints nothing where null would print what is usual. */
export const nothing: Named = { zh: '', en: '' };

/** The usual sheet: A4 upright, 宋体 10.5 points, foot with notice, print and page. */
export const usualFrame: PaperFrame = {
  size: 'A4',
  orientation: 'portrait',
  margins: { top: 15, right: 16, bottom: 9, left: 16 },
  font: 'song',
  points: 10.5,
  leastPoints: 8,
  heading: null,
  logo: null,
  foot: null,
  showsPrinted: true,
  showsPages: true,
};

/** A cell; one value or several side by side. Without a label it takes the names of its values. */
export function cell(values: string | readonly string[], label: Named | null = null): LayoutCell {
  return { values: typeof values === 'string' ? [values] : [...values], label, wide: false, strong: false };
}

/** A cell across the paper. */
export function wide(values: string | readonly string[], label: Named | null = null): LayoutCell {
  return { ...cell(values, label), wide: true };
}

/** The cell a paper begins with: whom it is about, in bold. */
export function strong(values: string | readonly string[], label: Named | null = null): LayoutCell {
  return { ...cell(values, label), strong: true };
}

/** A labelled cell to be filled in by hand. */
export function byHand(zh: string, en: string): LayoutCell {
  return cell('@blank', named(zh, en));
}

type Fields = Extract<LayoutBlock, { kind: 'fields' }>;

/** Cells two in a row, or one. */
export function fields(
  id: string,
  title: Named | null,
  kinds: CustomerKind[],
  cells: LayoutCell[],
  columns = 2,
): Fields {
  return { id, title, kinds, kind: 'fields', columns, cells };
}

/** Room for handwriting with its label at the left. */
export function write(
  id: string,
  title: Named,
  heightMm: number,
  ruled = false,
): Extract<LayoutBlock, { kind: 'write' }> {
  return { id, title, kinds: both, kind: 'write', heightMm, ruled };
}

/** Boxes to tick by hand. */
export function choices(
  id: string,
  title: Named,
  options: readonly (readonly [zh: string, en: string])[],
  kinds = both,
): Extract<LayoutBlock, { kind: 'choices' }> {
  return { id, title, kinds, kind: 'choices', choices: options.map(([zh, en]) => named(zh, en)) };
}

/** Lines for signatures. */
export function sign(
  id: string,
  labels: readonly (readonly [zh: string, en: string])[],
): Extract<LayoutBlock, { kind: 'sign' }> {
  return { id, title: null, kinds: both, kind: 'sign', labels: labels.map(([zh, en]) => named(zh, en)) };
}
