import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

const inUseSchema = z.object({
  format: z.literal('branchbook-in-use'),
  version: z.literal(1),
  /** Name of the machine as its owner knows it. */
  machine: z.string().max(200),
  process: z.number().int(),
  /** Made anew at each start of the program, so that a machine knows its own mark from one it left behind. */
  startId: z.string().max(60),
  /** Counts up while the program runs; clocks of two machines differ, a counter that stands still does not lie. */
  beat: z.number().int().min(0),
});

/** `in-use.json`: who has the book open. */
export type InUseFile = z.infer<typeof inUseSchema>;

const readTries = 3;
const betweenTriesMs = 40;

/**
 * Reads the mark; null when there is none. One that cannot be read after some tries (it is replaced every few
 * seconds, and a power cut can spoil it) counts as none: whoever holds it notices when another mark takes its place.
 */
export async function readInUse(path: string): Promise<InUseFile | null> {
  for (let attempt = 1; ; attempt += 1) {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? null : '',
    );
    if (text === null) return null;
    const read = parseInUse(text);
    if (read !== null || attempt === readTries) return read;
    await wait(betweenTriesMs);
  }
}

/** Reads the text of a mark; null when it is none. */
export function parseInUse(text: string): InUseFile | null {
  try {
    const parsed = inUseSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Makes the mark where there is none; false when somebody else was faster. Other errors are thrown. */
export async function createInUse(path: string, mark: InUseFile): Promise<boolean> {
  try {
    await writeFile(path, textOf(mark), { flag: 'wx', mode: 0o600, flush: true });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Puts the mark in the place of the one before. Errors of the file system are thrown. */
export async function replaceInUse(path: string, mark: InUseFile): Promise<void> {
  const temporary = `${path}.${mark.startId.slice(0, 8)}.tmp`;
  try {
    await writeFile(temporary, textOf(mark), { mode: 0o600 });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

function textOf(mark: InUseFile): string {
  return `${JSON.stringify(mark, null, 2)}\n`;
}
