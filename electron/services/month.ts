import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { CheckedArgument, MonthOrder, PickedFile } from '@shared/ipc/contract';
import type { FileTokens } from './file-tokens';
import { explainWriteError, writeWholeFile } from './write-file';

/** What the hidden window is told, and where its results go. */
export interface MonthTask {
  readonly order: MonthOrder;
  readonly out: string;
}

/** How the run ended: the exit code, and the sentence for the console. */
export interface MonthEnd {
  readonly exitCode: 0 | 1 | 2;
  readonly message: string;
}

/** The unattended month, as its hidden window sees it. Without a task every answer is `month.notRunning`. */
export class MonthDesk {
  constructor(
    private readonly task: MonthTask | undefined,
    private readonly tokens: FileTokens,
    private readonly say: (line: string) => void,
    private readonly end: (end: MonthEnd) => void,
  ) {}

  describe(): Result<MonthOrder> {
    return this.task === undefined ? fail('month.notRunning') : succeed(this.task.order);
  }

  report(text: string): Result<null> {
    if (this.task === undefined) return fail('month.notRunning');
    this.say(text.replaceAll(/[\p{Cc}]+/gu, ' '));
    return succeed(null);
  }

  /** Writes one result file whole. */
  async write({ name, bytes }: CheckedArgument<'month.write'>): Promise<Result<null>> {
    const path = await this.placeOf(name);
    return path.ok ? writeWholeFile(path.value, bytes) : path;
  }

  /** A token to write one result file, for the workbook process and the paper office. */
  async issueSaveToken(name: string): Promise<Result<PickedFile>> {
    const path = await this.placeOf(name);
    return path.ok ? succeed(this.tokens.issueWrite(path.value)) : path;
  }

  finish(end: MonthEnd): Result<null> {
    if (this.task === undefined) return fail('month.notRunning');
    this.end(end);
    return succeed(null);
  }

  /** The contract's pattern for names leaves no way out of the folder. */
  private async placeOf(name: string): Promise<Result<string>> {
    if (this.task === undefined) return fail('month.notRunning');
    try {
      await mkdir(this.task.out, { recursive: true });
      return succeed(join(this.task.out, name));
    } catch (error) {
      return explainWriteError(error, this.task.out);
    }
  }
}
