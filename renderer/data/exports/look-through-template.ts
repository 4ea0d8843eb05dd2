import type { Failure, Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import { openPort } from '../bridge';
import { readTemplate } from '../own-layout/fill-template';
import { findMarks, type Mark, readMark } from '../own-layout/template-marks';
import { planTemplate, type SheetContent } from '../own-layout/template-plan';
import { connectWorkbooks } from '../workbook/workbook-client';

/** A mark found in a template. */
export interface FoundMark {
  /** As it stands between the braces. */
  readonly text: string;
  /** What it is filled with; null: nothing has that name. */
  readonly mark: Mark | null;
}

/** A template as a person sees it before it is filled. */
export interface TemplateLook {
  readonly file: string;
  /** Each once, in the order of the sheets. */
  readonly marks: readonly FoundMark[];
  /** Why it cannot be filled as it is; null: it can. */
  readonly problem: Failure | null;
}

/** Looks through the template behind a read token. Reasons: `template.format`, `workbook.*`. */
export async function lookThroughTemplate(token: string): Promise<Result<TemplateLook>> {
  const client = connectWorkbooks(await openPort('workbook'));
  try {
    const opened = await client.openWorkbook(token);
    if (!opened.ok) return opened;
    const read = await readTemplate(opened.value);
    opened.value.close();
    if (!read.ok) return read;
    const { file, sheets } = read.value;
    const planned = planTemplate(file, sheets);
    return succeed({ file, marks: listMarks(sheets), problem: planned.ok ? null : planned });
  } finally {
    client.close();
  }
}

/** The marks of the sheets, each once. */
export function listMarks(sheets: readonly SheetContent[]): readonly FoundMark[] {
  const found = new Map<string, Mark | null>();
  for (const { rows } of sheets) {
    for (const { cells } of rows) {
      for (const cell of cells) {
        const pieces = typeof cell === 'string' ? (findMarks(cell)?.pieces ?? []) : [];
        for (const piece of pieces) {
          if (typeof piece !== 'string') found.set(piece.mark, readMark(piece.mark) ?? null);
        }
      }
    }
  }
  return [...found].map(([text, mark]) => ({ text, mark }));
}
