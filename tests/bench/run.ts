/**
 * `npm run bench`: Branchbook, ExcelJS and LibreOffice on the same generated ledger, in one run. See `report.ts`.
 * `npm run bench -- 20000` takes a ledger of 20,000 rows, for a quick look; the aims are meant for 100,000.
 */
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { addMonths } from '../../shared/domain/kernel/calendar';
import { buildHarness } from '../data/harness/build-harness';
import { generateLedger, ledgerHeaders } from '../helpers/ledger-generator';
import { withFolder } from './bench-app';
import { type BookMeasure, measureBook } from './book-bench';
import { fillBalances } from './fill-balances';
import { measureEdits, measureImport } from './import-bench';
import { measureBareWrite, measureExcelJs, measureLibreOffice } from './others';
import { measurePaper } from './paper-bench';
import { type BenchResults, printReport, writeReport } from './report';
import { branch, measureKeystrokes, measureScreen, openBook } from './screen-bench';
import { median } from './statistics';

const rows = Number(process.argv[2] ?? 100_000);
const smallRows = rows / 10;
/** Initials, pinyin, Chinese, digits: what people type. */
const queries = ['zsy', 'wang', 'lijing', 'cgy', '138', '0002', 'chen', 'zhoujie', '1391', 'xu'];

/** The months before that of the ledger, oldest first: with it two years. */
const monthsBefore = Array.from({ length: 23 }, (_, place) => addMonths('2024-11', place));

await withFolder(async (folder) => {
  // What others did to the machine in the minute before; the bench itself is not in it.
  const load = loadavg()[0] ?? 0;
  console.log(`Writing ledgers of ${rows} and ${smallRows} rows, ${ledgerHeaders.length} columns`);
  const ledger = join(folder, 'ledger.xlsx');
  const small = join(folder, 'small.xlsx');
  await generateLedger(ledger, rows);
  await generateLedger(small, smallRows);
  const harness = await buildHarness();

  console.log('ExcelJS loads the ledger');
  const excelJs = await measureExcelJs(ledger);
  console.log('LibreOffice loads and converts the ledger, where it is installed');
  const libreOffice = await measureLibreOffice(ledger);

  console.log('Branchbook imports the ledger into a new book, three times, and the small one three times');
  const imports = await repeat(3, () => measureImport(harness, ledger));
  const smallImports = await repeat(3, () => measureImport(harness, small));
  console.log('Edits of single fields in the big book');
  const edit = await measureEdits(harness, ledger, 200);

  console.log('The same ledger on the screens: import, evaluation, export');
  const bookDir = join(folder, 'book');
  const exported = join(folder, 'exported.xlsx');
  const screen = await measureScreen(bookDir, ledger, exported);
  console.log('A bare ExcelJS stream writes the exported rows again');
  const bareWrite = await measureBareWrite(exported);
  console.log('Balances of 23 more months go into the big book');
  await fillBalances(harness, bookDir, branch.password, monthsBefore);
  console.log('Cards of 500 and 2,000 customers onto paper');
  const paper = await measurePaper(folder);
  console.log('Opening the big book, three times, searching it and working in it');
  const openings = [];
  let keystroke = Number.NaN;
  let book: BookMeasure | undefined;
  for (let run = 0; run < 3; run += 1) {
    const { running, opening } = await openBook(bookDir);
    openings.push(opening);
    if (run === 2) {
      keystroke = await measureKeystrokes(running.page, queries);
      await running.page.getByTestId('search').fill('');
      book = await measureBook(running);
    }
    await running.close();
  }
  if (book === undefined) throw new Error('Nobody worked in the big book');

  const results: BenchResults = {
    load,
    rows,
    columns: ledgerHeaders.length,
    smallRows,
    import: median(imports.map(({ ms }) => ms)),
    importSmall: median(smallImports.map(({ ms }) => ms)),
    importPeaks: highest(imports.map(({ peaks }) => peaks)),
    screen,
    book,
    paper,
    bareWrite,
    rowsShown: median(openings.map((opening) => opening.rows)),
    searchable: median(openings.map((opening) => opening.searchable)),
    keystroke,
    edit,
    excelJs,
    libreOffice,
  };
  printReport(results);
  await writeReport(results);
});

async function repeat<T>(times: number, work: () => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  for (let time = 0; time < times; time += 1) results.push(await work());
  return results;
}

function highest(runs: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const peaks: Record<string, number> = {};
  for (const run of runs) {
    for (const [kind, peak] of Object.entries(run)) peaks[kind] = Math.max(peaks[kind] ?? 0, peak);
  }
  return peaks;
}
