import type { Failure } from '@shared/domain/kernel/result';
import { fail } from '@shared/domain/kernel/result';
import type { WorkbookDeclaration, WriteOutput } from '@shared/ipc/workbook-declaration';
import type { WorkbookReply } from '@shared/ipc/workbook-port';
import { defaultCredits } from '@shared/ipc/workbook-port';
import { checkRows } from './write/check-rows';
import type { WorkbookWriting } from './write/write-workbook';
import { beginWorkbook } from './write/write-workbook';

type WithoutJob<T> = T extends unknown ? Omit<T, 'job'> : never;

interface Surroundings {
  readonly post: (reply: WithoutJob<WorkbookReply>) => void;
  readonly ended: () => void;
  readonly bug: (error: unknown) => void;
}

/** One workbook on its way out: its steps run one after another, and end with the first that fails. */
export class WriteJob {
  private writing: WorkbookWriting | null = null;
  private over = false;
  private cancelled = false;
  private credits = defaultCredits;
  private steps: Promise<void>;

  constructor(
    path: Promise<string | undefined>,
    declaration: WorkbookDeclaration,
    output: WriteOutput | undefined,
    private readonly around: Surroundings,
  ) {
    this.steps = this.guard(() => this.begin(path, declaration, output));
  }

  append(sheet: number, rows: readonly unknown[]): void {
    this.credits -= 1;
    const granted = this.credits >= 0;
    this.queue(async () => {
      if (!granted) return this.fail(fail('workbook.rowOrder'));
      const checked = checkRows(rows);
      if (checked === null) return this.fail(fail('ipc.arguments'));
      const added = await this.writing?.addRows(sheet, checked);
      if (added === undefined) return;
      if (!added.ok) return this.fail(added);
      this.credits += 1;
      this.around.post({ type: 'credit', credits: 1 });
    });
  }

  finish(): void {
    this.queue(async () => {
      const finished = await this.writing?.finish();
      if (finished === undefined) return;
      if (!finished.ok) return this.fail(finished);
      this.end();
      this.around.post({ type: 'written', ...finished.value });
    });
  }

  /** Steps that wait are dropped; what is there already goes away. */
  cancel(): void {
    if (this.over) return;
    this.cancelled = true;
    this.steps = this.steps.then(() =>
      this.guard(async () => {
        if (this.over) return;
        await this.writing?.cancel();
        this.end();
        this.around.post({ type: 'done' });
      }),
    );
  }

  private async begin(
    path: Promise<string | undefined>,
    declaration: WorkbookDeclaration,
    output: WriteOutput | undefined,
  ): Promise<void> {
    const target = await path;
    if (target === undefined) return this.fail(fail('files.unknownToken'));
    const begun = await beginWorkbook(target, declaration, output);
    if (!begun.ok) return this.fail(begun);
    this.writing = begun.value;
    this.around.post({ type: 'credit', credits: defaultCredits });
  }

  private queue(step: () => Promise<void>): void {
    this.steps = this.steps.then(() => (this.over || this.cancelled ? undefined : this.guard(step)));
  }

  private async guard(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.around.bug(error);
      await this.fail(fail('files.writeFailed'));
    }
  }

  private async fail(failure: Failure): Promise<void> {
    if (this.over) return;
    this.end();
    await this.writing?.cancel();
    this.around.post({ type: 'failed', failure });
  }

  private end(): void {
    this.over = true;
    this.around.ended();
  }
}
