import { readToday } from '@renderer/data/current-period';
import { type CustomerSheet, layOutBook, sheetAsShown } from '@renderer/data/exports/customer-sheets';
import { endingOf } from '@renderer/data/exports/file-format';
import { mayExportFull } from '@renderer/data/exports/may-export-full';
import { writeCustomers } from '@renderer/data/exports/write-customers';
import { useSession } from '@renderer/data/session-context';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import type { CustomerRecord } from '@shared/domain/records/records';
import { customersWords } from '@shared/words/customers';
import { wordsIn } from '@shared/words/define-words';
import { exportsWords } from '@shared/words/exports';
import { useLang } from '../language/language-context';
import { useFormats } from '../language/use-formats';
import type { ExportChoice, ExportSubject } from './export-choice';
import { askExport } from './export-desk';
import { useExportRun } from './use-export-run';

/** Customers as a grid shows them, to go out as an alternative to the whole book. */
export interface ShownRows {
  readonly columnKeys: readonly string[];
  readonly shown: number;
  readonly selected: number;
  listShown(): readonly CustomerRecord[];
  listSelected(): readonly CustomerRecord[];
}

/** Exports customers by the dialog: the grid as shown, the ticked ones, or the whole book. */
export function useCustomersExport(): (rows?: ShownRows) => Promise<void> {
  const { lang } = useLang();
  const formats = useFormats();
  const session = useSession();
  const { run } = useExportRun();
  const words = wordsIn(exportsWords, lang);
  const names = wordsIn(customersWords, lang);

  const describeSubjects = (rows: ShownRows | undefined): readonly ExportSubject[] => {
    const records = session.customers.all();
    const companies = records.reduce((sum, { kind }) => sum + (kind === 'company' ? 1 : 0), 0);
    const parts = [
      { key: 'individual', label: names.sheetIndividuals, count: records.length - companies },
      { key: 'company', label: names.sheetCompanies, count: companies },
    ].filter(({ count }) => count > 0);
    const book = { key: 'book', label: words.book, note: words.bookNote, count: records.length };
    const whole: ExportSubject = parts.length > 1 ? { ...book, parts } : book;
    if (rows === undefined) return [whole];
    const note = words.shownNote(rows.columnKeys.length);
    const shown = { key: 'shown', label: words.shown, note, count: rows.shown };
    const { selected: ticked } = rows;
    const selected = { key: 'selected', label: words.selected, note: words.selectedNote, count: ticked };
    return ticked === 0 ? [shown, whole] : [shown, selected, whole];
  };

  const layOut = async (
    { subject, part, full }: ExportChoice,
    rows: ShownRows | undefined,
  ): Promise<readonly CustomerSheet[]> => {
    const style = { lang, schemes: schemesOf(session.settings), masked: !full };
    if (subject !== 'book' && rows !== undefined) {
      const listed = subject === 'selected' ? rows.listSelected() : rows.listShown();
      return [sheetAsShown(listed, rows.columnKeys, style)];
    }
    const records = session.customers.all();
    const wanted = part === null ? records : records.filter(({ kind }) => kind === part);
    return layOutBook(wanted, style);
  };

  return async (rows) => {
    const subjects = describeSubjects(rows);
    const wanted = rows !== undefined && rows.selected > 0 ? { wanted: 'selected' } : {};
    const mayFull = mayExportFull(session);
    const choice = await askExport({ title: words.title, subjects, mayFull, ...wanted });
    if (choice === null) return;
    const { subject, part, full } = choice;
    const chosen = subjects.find(({ key }) => key === subject);
    const only = chosen?.parts?.find(({ key }) => key === part);
    const isBook = subject === 'book';
    const name = isBook ? names.fileBook(readToday()) : names.fileShown(readToday());
    await run({
      what: isBook ? 'book' : 'grid',
      suggestedName: only === undefined ? name : `${name}-${only.label}`,
      ending: endingOf(choice.format),
      full,
      total: (only ?? chosen)?.count ?? null,
      write: async (token, { signal, onProgress }) => {
        const sheets = await layOut(choice, rows);
        const report = ({ done }: { readonly done: number }) => onProgress(done);
        return writeCustomers(token, sheets, {
          title: names.title,
          form: choice,
          signal,
          onProgress: report,
        });
      },
      describe: (file, written) => words.exported(file, formats.count(written.rows), !full),
    });
  };
}
