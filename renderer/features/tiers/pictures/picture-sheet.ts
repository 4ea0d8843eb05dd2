import type { Picture } from '@renderer/components/charts/picture/picture';
import type { WorkbookContent } from '@renderer/data/workbook-files/write-file';
import type { PaperTable } from '@renderer/paper/build-picture';
import { createContext, useContext, useLayoutEffect } from 'react';

/** What a view of the page can give away: its picture, and the numbers in it. */
export interface PictureSheet {
  /** Without branch, person and time, which are the same for all. */
  readonly picture: Pick<Picture, 'title' | 'height' | 'paint' | 'legend' | 'notes'>;
  /** What is looked at, and the month, in words. */
  readonly subject: string;
  readonly period: string;
  /** Name of a file without its ending. */
  readonly fileName: string;
  readonly tables: readonly PaperTable[];
  /** Absent where the view has a workbook of its own. */
  readonly workbook?: () => { readonly content: WorkbookContent; readonly rows: number };
}

/** Takes the sheet of the view that is shown; null while there is nothing to give away. */
export const PictureDesk = createContext<(sheet: PictureSheet | null) => void>(() => undefined);

/** Hands the view's sheet to the actions of the page. */
export function usePictureSheet(sheet: PictureSheet | null): void {
  const take = useContext(PictureDesk);
  useLayoutEffect(() => {
    take(sheet);
    return () => take(null);
  }, [take, sheet]);
}
