import type { WriteOutput } from '@shared/ipc/workbook-declaration';

/** Files that tables can go out in. */
export type FileFormat = 'xlsx' | 'csvUtf8' | 'csvGb18030';

/** How a file is written. */
export interface FileForm {
  readonly format: FileFormat;
  /** Asked for when the file is opened; workbooks only. */
  readonly password?: string;
}

/** A workbook that anybody opens. */
export const plainWorkbook: FileForm = { format: 'xlsx' };

/** Ending of the file, as save dialogs call their kinds. */
export function endingOf(format: FileFormat): 'xlsx' | 'csv' {
  return format === 'xlsx' ? 'xlsx' : 'csv';
}

/** The form as the workbook process takes it. */
export function toOutput({ format, password }: FileForm): WriteOutput {
  switch (format) {
    case 'xlsx':
      return password === undefined ? { format: 'xlsx' } : { format: 'xlsx', password };
    case 'csvUtf8':
      return { format: 'csv', encoding: 'utf8-bom' };
    case 'csvGb18030':
      return { format: 'csv', encoding: 'gb18030' };
  }
}
