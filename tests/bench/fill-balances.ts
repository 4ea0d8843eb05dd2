import type { BuiltHarness } from '../data/harness/build-harness';
import { startApp } from './bench-app';

interface HarnessPage {
  readonly harness: {
    open(secret: { readonly password: string }): Promise<{ readonly ok: boolean; readonly reason?: string }>;
    addBalances(month: string, place: number): Promise<{ readonly ok: boolean; readonly reason?: string }>;
    close(): Promise<void>;
  };
}

/** Writes figures of all customers for each of the months (YYYY-MM, oldest first) into the book in the folder. */
export async function fillBalances(
  harness: BuiltHarness,
  bookDir: string,
  password: string,
  months: readonly string[],
): Promise<void> {
  const running = await startApp(bookDir, harness);
  await running.page.waitForFunction(() => 'harness' in window);
  await running.page.evaluate(
    async ([secret, wanted]) => {
      const { harness: book } = window as unknown as HarnessPage;
      const opened = await book.open({ password: secret });
      if (!opened.ok) throw new Error(opened.reason);
      for (const [place, month] of wanted.entries()) {
        const written = await book.addBalances(month, place);
        if (!written.ok) throw new Error(written.reason);
      }
      await book.close();
    },
    [password, months] as const,
  );
  await running.close();
}
