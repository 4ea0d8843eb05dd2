import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BookMeasure } from './book-bench';
import type { OtherMeasure } from './others';
import type { PaperMeasure } from './paper-bench';
import type { ScreenMeasure } from './screen-bench';

/** Everything a run measured; times in ms, memory in MB. */
export interface BenchResults {
  /** Processes that wanted the processor in the minute before the run. */
  readonly load: number;
  readonly rows: number;
  readonly columns: number;
  readonly smallRows: number;
  /** File to durable book, median. */
  readonly import: number;
  readonly importSmall: number;
  /** Peak of each process in the imports. */
  readonly importPeaks: Readonly<Record<string, number>>;
  readonly screen: ScreenMeasure;
  /** Working in a book of all rows with balances of 24 months. */
  readonly book: BookMeasure;
  readonly paper: PaperMeasure;
  /** A bare ExcelJS stream writing what the app exported. */
  readonly bareWrite: OtherMeasure;
  /** Process start to the first rows, and to a search that answers, median. */
  readonly rowsShown: number;
  readonly searchable: number;
  /** Key to painted grid, p95. */
  readonly keystroke: number;
  /** Commit of one field until it is on disk, p95. */
  readonly edit: number;
  readonly excelJs: OtherMeasure;
  readonly libreOffice: { readonly load: OtherMeasure | null; readonly convert: OtherMeasure } | null;
}

/** One aim of the product, what was measured for it and whether it holds. */
interface AimLine {
  readonly what: string;
  readonly measured: string;
  readonly beside: string;
  readonly aim: string;
  readonly value: number;
  readonly met: boolean;
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
const milliseconds = (ms: number) => `${ms.toFixed(1)} ms`;

/** The aims of the main job, each with its ratio or value. */
function listAims(results: BenchResults): readonly AimLine[] {
  const { excelJs, libreOffice, screen, book, paper } = results;
  const upTo = (
    what: string,
    value: number,
    limit: number,
    measured: string,
    beside: string,
    aim: string,
  ): AimLine => ({ what, measured, beside, aim, value, met: value <= limit });
  const ratio = (what: string, ms: number, other: number, name: string, limit: number) =>
    upTo(what, ms / other, limit, seconds(ms), `${name} ${seconds(other)}`, `ratio <= ${limit}`);
  const peaks = (what: string, byProcess: Readonly<Record<string, number>>) =>
    Object.entries(byProcess).map(([kind, peak]) =>
      upTo(
        `${what}: ${kind}`,
        peak,
        400,
        `${peak.toFixed(0)} MB`,
        excelJs.peakMB === null ? '' : `ExcelJS ${excelJs.peakMB.toFixed(0)} MB`,
        '<= 400 MB',
      ),
    );
  const growth = results.import / results.importSmall;
  const blocking = Object.entries(screen.blocking).map(([job, ms]) =>
    upTo(`longest blocking: ${job}`, ms, 100, ms === 0 ? 'under 50 ms' : milliseconds(ms), '', '<= 100 ms'),
  );
  return [
    ratio('import to durable book', results.import, excelJs.ms, 'ExcelJS load', 0.75),
    ...(libreOffice === null
      ? []
      : [
          ratio(
            'import to durable book',
            results.import,
            libreOffice.convert.ms,
            'LibreOffice convert',
            0.75,
          ),
        ]),
    ...(libreOffice?.load
      ? [
          ratio(
            'process start to searchable grid',
            results.searchable,
            libreOffice.load.ms,
            'LibreOffice load',
            0.5,
          ),
        ]
      : []),
    upTo(
      'keystroke to filtered grid, p95',
      results.keystroke,
      50,
      milliseconds(results.keystroke),
      '',
      '<= 50 ms',
    ),
    {
      what: 'frames a second while scrolling',
      measured: book.framesPerSecond.toFixed(0),
      beside: `slowest twentieth ${milliseconds(book.slowFrame)}`,
      aim: '>= 50',
      value: book.framesPerSecond,
      met: book.framesPerSecond >= 50,
    },
    upTo('paste of 10,000 cells until on disk', book.paste, 2000, seconds(book.paste), '', '<= 2 s'),
    upTo('that paste taken back', book.undoPaste, 2000, seconds(book.undoPaste), '', '<= 2 s'),
    upTo('regroup, median', book.regroup, 300, milliseconds(book.regroup), '', '<= 300 ms'),
    upTo(
      'retier of a month with the clock',
      book.retier,
      2000,
      seconds(book.retier),
      `written in ${seconds(book.settle)}`,
      '<= 2 s',
    ),
    upTo('duplicate scan', book.duplicates, 10_000, seconds(book.duplicates), '', '<= 10 s'),
    upTo(
      'peak memory of the window, all of this',
      book.windowPeak,
      900,
      `${book.windowPeak.toFixed(0)} MB`,
      '',
      '<= 900 MB',
    ),
    upTo('committed cell edit, p95', results.edit, 30, milliseconds(results.edit), '', '<= 30 ms'),
    upTo(
      `growth ${results.smallRows} -> ${results.rows} rows`,
      growth,
      11,
      `${growth.toFixed(2)}x`,
      `${seconds(results.importSmall)} -> ${seconds(results.import)}`,
      '<= 11x',
    ),
    ratio('export of the whole book', screen.export, results.bareWrite.ms, 'ExcelJS stream', 1.2),
    upTo('first rows of a picked ledger', screen.firstRows, 1500, seconds(screen.firstRows), '', '<= 1.5 s'),
    upTo(
      'a month of everybody evaluated, on disk',
      screen.evaluation.evaluated,
      6000,
      seconds(screen.evaluation.evaluated),
      '',
      '<= 6 s',
    ),
    upTo(
      'queue step to the next form, median',
      screen.evaluation.step,
      50,
      milliseconds(screen.evaluation.step),
      `p95 ${milliseconds(screen.evaluation.stepSlow)}`,
      '<= 50 ms',
    ),
    ratio('500 full cards to PDF', paper.fullCards, paper.barePdf, 'bare printToPDF', 1.3),
    upTo(
      'growth of the window, 2,000 small cards',
      paper.windowGrowth,
      1024,
      `${paper.windowGrowth.toFixed(0)} MB`,
      `main process ${paper.mainGrowth.toFixed(0)} MB, ${seconds(paper.smallCards)}`,
      '<= 1024 MB',
    ),
    upTo(
      'changed layout to new page on screen',
      paper.layoutPreview,
      300,
      milliseconds(paper.layoutPreview),
      '',
      '<= 300 ms',
    ),
    ...peaks('peak memory, import', results.importPeaks),
    ...peaks('peak memory, screens', screen.peaks),
    ...blocking,
  ];
}

/** Prints the aims as a table, and what else was measured. */
export function printReport(results: BenchResults): void {
  const aims = listAims(results);
  const rows = [
    ['', 'Branchbook', 'beside', 'ratio or value', 'aim', ''],
    ...aims.map(({ what, measured, beside, value, aim, met }) => [
      what,
      measured,
      beside,
      aim.startsWith('ratio') ? value.toFixed(2) : '',
      aim,
      met ? 'met' : 'MISSED',
    ]),
  ];
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length))) ?? [];
  console.log(`\n${results.rows} rows x ${results.columns} columns, ${cpus().length} cores\n`);
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  console.log(`\nfirst rows of the big book after ${seconds(results.rowsShown)}`);
  console.log(
    `on the screens: ${seconds(results.screen.check)} to the checked plan, ${seconds(results.screen.write)} to write it`,
  );
  if (results.libreOffice === null) console.log('LibreOffice is not installed: compared with ExcelJS only');
  if (results.load > cpus().length / 2) {
    console.log(`The machine was busy before the run (load ${results.load.toFixed(1)}): times are too long`);
  }
  console.log(`${aims.filter(({ met }) => met).length} of ${aims.length} aims met`);
}

/** Writes `out/bench.json`: the results, the aims and the machine. */
export async function writeReport(results: BenchResults): Promise<void> {
  const out = fileURLToPath(new URL('../../out', import.meta.url));
  await mkdir(out, { recursive: true });
  const machine = {
    cores: cpus().length,
    model: cpus()[0]?.model ?? '',
    memoryMB: Math.round(totalmem() / 2 ** 20),
  };
  const content = { at: new Date().toISOString(), machine, aims: listAims(results), results };
  const file = join(out, 'bench.json');
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
  console.log(`Written to ${file}`);
}
