import { WorkerClient } from '@renderer/data/book/session/worker-client';
import type { BookSession } from '@renderer/data/book-session';
import { runMonth } from '@renderer/data/evaluations/run-month';
import type { TouchedRecord } from '@shared/domain/changes/change';
import type { Month } from '@shared/domain/kernel/calendar';
import { type Result, succeed } from '@shared/domain/kernel/result';
import { type BookRecord, solePartition } from '@shared/domain/records/records';
import { keyringSchema } from '@shared/ipc/book-files';
import type { Job, Survey } from '../job';

/** What is needed of the page of the data tests. */
interface HarnessParts {
  readonly session: BookSession;
  customers(): readonly BookRecord[];
  imports(): readonly BookRecord[];
  import(token: string): Promise<{ readonly ok: boolean; readonly reason?: string }>;
  snapshot(): Promise<{ readonly ok: boolean; readonly reason?: string }>;
  undo(): Promise<{ readonly ok: boolean; readonly reason?: string }>;
  evaluations(period: string): Promise<Result<readonly BookRecord[]>>;
  digest(): Promise<string>;
}

declare global {
  interface Window {
    /** Tells the test, outside of this process, how far the jobs are; there while a fault test runs. */
    readonly tellFaults?: (what: 'begun' | 'done' | 'failed', job: number, reason: string) => Promise<void>;
  }
}

/**
 * Work for the fault tests: changes of every kind, each of which leaves marks that tell whether it is there, and
 * whether all of it is there.
 */
export class FaultWork {
  constructor(private readonly harness: HarnessParts) {}

  /** Adds groups of customers, one change a group: group 2 of 40 has the numbers G2-0 to G2-39. */
  async addGroups(sizes: readonly number[]): Promise<void> {
    for (const [group, size] of sizes.entries()) {
      const touched = Array.from(
        { length: size },
        (_, place): TouchedRecord => ({
          collection: 'customers',
          partition: solePartition,
          id: crypto.randomUUID(),
          before: null,
          after: {
            kind: 'individual',
            name: `组${group}客户${place}`,
            customerNo: `G${group}-${place}`,
            remark: '0',
            aum: 0,
          },
        }),
      );
      const label = { kind: 'imported', file: 'groups', created: size, updated: 0 } as const;
      const made = await this.harness.session.commit({ command: 'test.add', label, touched });
      if (!made.ok) throw new Error(made.reason);
    }
  }

  /**
   * Does the jobs in order and tells of each when it begins and when the book has answered. Jobs that go `together`
   * are not waited for before the next begins.
   */
  async run(jobs: readonly Job[]): Promise<void> {
    let running: Promise<void>[] = [];
    for (const [place, job] of jobs.entries()) {
      if (!job.together) {
        await Promise.all(running);
        running = [];
      }
      void window.tellFaults?.('begun', place, '');
      running.push(
        this.do(job).then((reason) => {
          void window.tellFaults?.(reason === null ? 'done' : 'failed', place, reason ?? '');
        }),
      );
    }
    await Promise.all(running);
  }

  /** Does one job; null when the book says it is done, else the reason why not. */
  async do(job: Job): Promise<string | null> {
    const done = await this.#begin(job);
    return done.ok ? null : (done.reason ?? 'unknown');
  }

  #begin(job: Job): Promise<{ readonly ok: boolean; readonly reason?: string }> {
    switch (job.kind) {
      case 'edit':
        return this.#mark(job.group, job.mark);
      case 'undo':
        return this.harness.undo();
      case 'import':
        return this.harness.import(job.token);
      case 'evaluate':
        return runMonth(this.harness.session, {
          period: job.period as Month,
          customers: this.harness.session.customers.all(),
        });
      case 'snapshot':
        return this.harness.snapshot();
    }
  }

  /** Gives every customer of the group the mark, in two fields, as one change. */
  #mark(group: number, mark: number) {
    const touched = this.#groupOf(group).map(
      ({ id, remark, aum }): TouchedRecord => ({
        collection: 'customers',
        partition: solePartition,
        id,
        before: { remark, aum },
        after: { remark: String(mark), aum: mark * 100 },
      }),
    );
    const label = { kind: 'fieldEdited', name: '客户', field: 'remark' } as const;
    return this.harness.session.commit({ command: 'test.edit', label, touched });
  }

  #groupOf(group: number): readonly BookRecord[] {
    const start = `G${group}-`;
    return this.harness.customers().filter(({ customerNo }) => String(customerNo).startsWith(start));
  }

  /** How long the worker derives a key for a password before it knows that it is a wrong one, in milliseconds. */
  async timeDerivation(keyringText: string): Promise<number> {
    const keyring = keyringSchema.parse(JSON.parse(keyringText));
    const client = new WorkerClient(() => undefined);
    // Its answer means that the worker is up.
    await client.call('close', {});
    const begun = performance.now();
    const opened = await client.call('unlock', { keyring, way: { kind: 'password', secret: 'not the one' } });
    const time = performance.now() - begun;
    client.end();
    if (opened.ok) throw new Error('A wrong password opened the book');
    return time;
  }

  /** What the open book holds of the work; throws when a month does not open. */
  async survey(periods: readonly string[]): Promise<Survey> {
    const survey = await this.trySurvey(periods);
    if (!survey.ok) throw new Error(survey.reason);
    return survey.value;
  }

  /** What the open book holds of the work, or why a month does not open. */
  async trySurvey(periods: readonly string[]): Promise<Result<Survey>> {
    const groups: Record<string, string[]> = {};
    const imported: Record<string, number> = {};
    for (const { customerNo, remark, aum } of this.harness.customers()) {
      const number = String(customerNo);
      const [group] = number.split('-');
      if (number.startsWith('G') && group !== undefined) {
        const marks = groups[group.slice(1)] ?? [];
        groups[group.slice(1)] = marks;
        marks.push(`${remark}/${aum}`);
      } else {
        const file = number.slice(0, 4);
        imported[file] = (imported[file] ?? 0) + 1;
      }
    }
    const forms: Record<string, number> = {};
    const texts: string[] = [await this.harness.digest()];
    for (const period of periods) {
      const opened = await this.harness.evaluations(period);
      if (!opened.ok) return opened;
      const held = opened.value.filter(({ customerId }) => customerId !== undefined);
      if (held.length > 0) forms[period] = held.length;
      texts.push(...opened.value.map((record) => JSON.stringify(sorted(record))).sort());
    }
    return succeed({
      groups: Object.fromEntries(
        Object.entries(groups).map(([group, marks]) => [
          group,
          { customers: marks.length, marks: [...new Set(marks)].sort() },
        ]),
      ),
      imported,
      recorded: this.harness.imports().map(({ file }) => String(file)),
      forms,
      digest: await hash(texts.join('\n')),
    });
  }
}

function sorted(record: BookRecord): object {
  return Object.fromEntries(Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1)));
}

async function hash(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes.slice(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
