import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import { shapeOf } from '@shared/domain/sheets/memory/shape';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import type { OpenedWorkbook, WorkbookClient } from '../workbook/workbook-client';
import { readBytes } from './bytes-as-text';
import type { LayoutRecord } from './layout-record';

/** An original that is open, and how its sheets are read. */
export interface OpenOriginal {
  readonly workbook: OpenedWorkbook;
  readonly sheets: readonly SheetPlan[];
}

/** The file a person picked where the book does not keep the original. */
export interface PickedOriginal {
  /** Read token. */
  readonly token: string;
  readonly password?: string;
}

/**
 * Opens the workbook behind a layout: the bytes the book keeps, or the file picked in their place, which must be the
 * imported one or a workbook of the same shape. Reasons: `layout.format`, `layout.notKept`, `layout.otherFile`,
 * `workbook.*`.
 */
export async function openOriginal(
  client: WorkbookClient,
  layout: LayoutRecord,
  picked: PickedOriginal | undefined,
): Promise<Result<OpenOriginal>> {
  const { file, bytes, kind, sheets } = layout;
  if (kind === 'other') return fail('layout.format', { details: { file } });
  if (picked !== undefined) return openPicked(client, layout, picked);
  if (bytes === undefined) return fail('layout.notKept', { details: { file } });
  const opened = await client.openBytes(file, readBytes(bytes));
  return opened.ok ? succeed({ workbook: opened.value, sheets }) : opened;
}

async function openPicked(
  client: WorkbookClient,
  layout: LayoutRecord,
  { token, password }: PickedOriginal,
): Promise<Result<OpenOriginal>> {
  const opened = await client.openWorkbook(token, password);
  if (!opened.ok) return opened;
  const workbook = opened.value;
  const peek = await workbook.peek();
  if (!peek.ok) {
    workbook.close();
    return peek;
  }
  if (peek.value.sha256 === layout.sha256) return succeed({ workbook, sheets: layout.sheets });
  const planned = planWorkbook(peek.value).sheets;
  const sheets = layout.sheets.map((sheet) => moveTo(sheet, planned));
  if (sheets.every((sheet) => sheet !== null)) return succeed({ workbook, sheets });
  workbook.close();
  return fail('layout.otherFile', { details: { file: layout.file } });
}

/** The plan of a sheet laid over a sheet of the same shape; what was decided about single rows no longer counts. */
function moveTo(known: SheetPlan, planned: readonly SheetPlan[]): SheetPlan | null {
  const shape = shapeOf(known);
  const same = planned.filter((sheet) => shapeOf(sheet) === shape);
  const found = same.find(({ name }) => name === known.name) ?? same[0];
  if (found === undefined) return null;
  const { repairs: _repairs, decisions: _decisions, ...rest } = known;
  const named = rest.columns.filter(({ unnamed }) => unnamed !== true);
  let next = 0;
  return {
    ...rest,
    name: found.name,
    index: found.index,
    titles: found.titles,
    headerRows: found.headerRows,
    firstDataRow: found.firstDataRow,
    filledRows: found.filledRows,
    ...(found.part === undefined ? {} : { part: found.part }),
    columns: found.columns.map((column) => {
      const old = column.unnamed === true ? undefined : named[next++];
      if (old === undefined) return { ...column, fieldKey: null };
      const { index, letter, header, path } = column;
      return { ...old, index, letter, header, path };
    }),
  };
}
