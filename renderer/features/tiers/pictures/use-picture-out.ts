import { composePicture, toPng } from '@renderer/components/charts/picture/compose-picture';
import { useExportRun } from '@renderer/components/export/use-export-run';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { usePrintFoot } from '@renderer/components/print/use-print-foot';
import { callShell } from '@renderer/data/bridge';
import { writeWorkbookFile } from '@renderer/data/workbook-files/write-file';
import { succeed } from '@shared/domain/kernel/result';
import { exportsWords } from '@shared/words/exports';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import type { PictureSheet } from './picture-sheet';

export interface PictureOut {
  readonly busy: boolean;
  /** Saves the picture as PNG where the person says. */
  savePng(sheet: PictureSheet): void;
  /** Saves its numbers as a workbook. */
  saveWorkbook(sheet: PictureSheet): void;
}

/** The ways of a picture out of the book, each entered in the audit trail. */
export function usePictureOut(): PictureOut {
  const words = useWords(tierPicturesWords);
  const told = useWords(exportsWords);
  const formats = useFormats();
  const { busy, run } = useExportRun();
  const { branch, printedAt, printedBy, lang } = usePrintFoot();
  return {
    busy,
    savePng: (sheet) => {
      void run({
        what: 'chart',
        suggestedName: sheet.fileName,
        ending: 'png',
        full: false,
        total: null,
        write: async (token) => {
          const canvas = composePicture({
            ...sheet.picture,
            facts: [branch, sheet.subject, sheet.period]
              .filter((part) => part !== '')
              .join(lang === 'en' ? ' · ' : '　'),
            foot: words.pictureFoot(printedAt, printedBy),
          });
          const written = await callShell('files.write', { token, bytes: await toPng(canvas) });
          return written.ok ? succeed({ rows: 1 }) : written;
        },
        describe: (file) => words.pngSaved(file),
      });
    },
    saveWorkbook: (sheet) => {
      const made = sheet.workbook?.();
      if (made === undefined) return;
      void run({
        what: 'chart',
        suggestedName: sheet.fileName,
        ending: 'xlsx',
        full: false,
        total: made.rows,
        write: (token, watch) => writeWorkbookFile(token, made.content, watch),
        describe: (file, { rows }) => told.exportedLines(file, formats.count(rows)),
      });
    },
  };
}
