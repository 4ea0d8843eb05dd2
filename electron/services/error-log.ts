import { appendFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { hideNumbers, stackOf, traceOf } from './error-trace';

const sizeLimit = 256 * 1024;
const olderFiles = 3;
const placePattern = /[^A-Za-z0-9_./:-]/g;

/**
 * The rotating error log of this PC: one JSON line per error with time, place and trace, never messages or personal
 * data. Logging must not fail what it reports about, so a full disk only loses the line.
 */
export class ErrorLog {
  private readonly file: string;

  constructor(private readonly folder: string) {
    this.file = join(folder, 'errors.log');
  }

  /** Logs a thrown error. */
  writeError(where: string, error: unknown): void {
    this.write(where, stackOf(error));
  }

  /** Logs a reason code or a stack as text; see `traceOf` for what is kept. */
  write(where: string, what: string): void {
    const trace = traceOf(what);
    const entry = {
      time: new Date().toISOString(),
      where: hideNumbers(where).replace(placePattern, '_').slice(0, 80),
      trace,
    };
    try {
      mkdirSync(this.folder, { recursive: true });
      this.rotate();
      appendFileSync(this.file, `${JSON.stringify(entry)}\n`);
    } catch {
      // Nowhere left to tell.
    }
  }

  private rotate(): void {
    const size = statSync(this.file, { throwIfNoEntry: false })?.size ?? 0;
    if (size < sizeLimit) return;
    rmSync(`${this.file}.${olderFiles}`, { force: true });
    for (let age = olderFiles - 1; age >= 1; age -= 1)
      renameIfThere(`${this.file}.${age}`, `${this.file}.${age + 1}`);
    renameSync(this.file, `${this.file}.1`);
  }
}

function renameIfThere(from: string, to: string): void {
  if (statSync(from, { throwIfNoEntry: false }) !== undefined) renameSync(from, to);
}
