import type { CellLook, ColumnDeclaration, WorkbookDeclaration } from '@shared/ipc/workbook-declaration';
import type { Border, Style } from 'exceljs';
import { chooseFormat } from './cell-value';

type Looks = ReadonlyMap<string, CellLook>;

const lineColor = 'FFBFBFBF';

/** The named looks of a workbook: those every workbook has, replaced and extended by its own. */
export function collectLooks(declaration: WorkbookDeclaration): Looks {
  const own: readonly (readonly [string, CellLook])[] = Object.entries(declaration.styles ?? {});
  return new Map<string, CellLook>([
    ['title', { bold: true, size: 16, horizontal: 'center', vertical: 'middle' }],
    ['note', { size: 10, color: '595959', horizontal: 'left' }],
    ['header', { bold: true, fill: 'E8EDF5', border: 'thin', vertical: 'middle', wrap: true }],
    ...own,
  ]);
}

/** A look in the writer's terms; what the look leaves open comes from the column, if there is one. */
export function toStyle(look: CellLook | undefined, column?: ColumnDeclaration): Partial<Style> {
  const style: Partial<Style> = {};
  const numFmt = look?.numFmt ?? (column === undefined ? undefined : chooseFormat(column));
  if (numFmt !== undefined) style.numFmt = numFmt;
  const horizontal = look?.horizontal ?? (column?.type === 'date' ? 'center' : undefined);
  if (horizontal !== undefined || look?.vertical !== undefined || look?.wrap !== undefined) {
    style.alignment = {
      ...(horizontal !== undefined && { horizontal }),
      ...(look?.vertical !== undefined && { vertical: look.vertical }),
      ...(look?.wrap !== undefined && { wrapText: look.wrap }),
    };
  }
  if (look === undefined) return style;
  style.font = {
    name: look.font ?? '宋体',
    size: look.size ?? 11,
    ...(look.bold === true && { bold: true }),
    ...(look.italic === true && { italic: true }),
    ...(look.color !== undefined && { color: { argb: `FF${look.color}` } }),
  };
  if (look.fill !== undefined) {
    style.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${look.fill}` } };
  }
  if (look.border !== undefined) {
    const side: Partial<Border> = { style: look.border, color: { argb: lineColor } };
    style.border = { top: side, left: side, bottom: side, right: side };
  }
  return style;
}
