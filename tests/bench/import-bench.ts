import type { BuiltHarness } from '../data/harness/build-harness';
import { pickFile, readPeaks, startApp, withFolder } from './bench-app';
import { percentile } from './statistics';

/** A ledger brought into a new book, through the same code as the screens but without anybody looking on. */
export interface ImportMeasure {
  /** From the file's token to the book being durable: first look, plan, reading, matching, sealing, writing. */
  readonly ms: number;
  readonly customers: number;
  readonly peaks: Readonly<Record<string, number>>;
}

/** What a page of the data tests offers; see `tests/data/harness/harness.ts`. */
interface HarnessPage {
  readonly harness: {
    create(): Promise<{ readonly ok: boolean }>;
    import(token: string): Promise<{ readonly ok: boolean; readonly reason?: string }>;
    customers(): readonly { readonly id: string }[];
    edit(
      id: string,
      field: string,
      value: string,
    ): Promise<{ readonly ok: boolean; readonly value?: number }>;
  };
}

/** Imports the ledger into a new book and measures it. */
export function measureImport(harness: BuiltHarness, ledger: string): Promise<ImportMeasure> {
  return withFolder(async (folder) => {
    const running = await startApp(folder, harness);
    const token = await pickFile(running, ledger);
    const measured = await running.page.evaluate(async (file) => {
      const { harness: book } = window as unknown as HarnessPage;
      await book.create();
      const begun = performance.now();
      const done = await book.import(file);
      if (!done.ok) throw new Error(done.reason ?? 'The import failed');
      return { ms: performance.now() - begun, customers: book.customers().length };
    }, token);
    const peaks = await readPeaks(running);
    await running.close();
    return { ...measured, peaks };
  });
}

/** Imports the ledger and commits edits of single fields all over the book; answers the p95 until on disk, in ms. */
export function measureEdits(harness: BuiltHarness, ledger: string, edits: number): Promise<number> {
  return withFolder(async (folder) => {
    const running = await startApp(folder, harness);
    const token = await pickFile(running, ledger);
    const times = await running.page.evaluate(
      async ([file, count]) => {
        const { harness: book } = window as unknown as HarnessPage;
        await book.create();
        await book.import(file);
        const ids = book.customers().map(({ id }) => id);
        const measured: number[] = [];
        for (let edit = 0; edit < count; edit += 1) {
          const id = ids[(edit * 7919 * 13) % ids.length] ?? '';
          const made = await book.edit(id, 'remark', `第 ${edit} 次修改`);
          if (made.value !== undefined) measured.push(made.value);
        }
        return measured;
      },
      [token, edits] as const,
    );
    await running.close();
    return percentile(times, 0.95);
  });
}
