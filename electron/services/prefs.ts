import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const prefsSchema = z.object({
  version: z.literal(1),
  lang: z.enum(['zh-CN', 'en']).optional(),
  window: z
    .object({
      x: z.number().int(),
      y: z.number().int(),
      width: z.number().int().positive(),
      height: z.number().int().positive(),
      maximized: z.boolean(),
    })
    .optional(),
});

/** What this PC remembers about the window; nothing of the book. */
export type Prefs = z.infer<typeof prefsSchema>;

/** Reads and writes `prefs.json`. A missing or damaged file counts as empty: preferences are never worth a refusal. */
export class PrefsStore {
  private prefs: Prefs;

  constructor(private readonly file: string) {
    this.prefs = readPrefs(file);
  }

  get(): Prefs {
    return this.prefs;
  }

  /** Remembers the given values; a disk that refuses loses them without harm. */
  set(values: Partial<Omit<Prefs, 'version'>>): void {
    this.prefs = { ...this.prefs, ...values };
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      writeFileSync(`${this.file}.part`, `${JSON.stringify(this.prefs, null, 2)}\n`);
      renameSync(`${this.file}.part`, this.file);
    } catch {
      // Kept for this run only.
    }
  }
}

function readPrefs(file: string): Prefs {
  try {
    return prefsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { version: 1 };
  }
}
