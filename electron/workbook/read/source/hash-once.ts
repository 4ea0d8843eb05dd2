import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import type { WorkbookReason } from '../fault';
import { WorkbookFault } from '../fault';
import { nameFailure } from '../name-file';
import type { ByteSource } from './byte-source';
import { hashSource } from './byte-source';

/** The SHA-256 of a source, worked out when it is first wanted. */
export class HashOnce {
  private hash: Promise<string> | null = null;

  constructor(private readonly source: ByteSource) {}

  /** Hex. Throws `WorkbookFault` and disk errors. */
  read(): Promise<string> {
    this.hash ??= hashSource(this.source);
    return this.hash;
  }

  async find(): Promise<Result<string, WorkbookReason>> {
    try {
      return succeed(await this.read());
    } catch (error) {
      return nameFailure(this.source, error);
    }
  }
}

/** Throws `workbook.changed` when somebody wrote to the file since it was opened. */
export async function requireUnchanged(source: ByteSource): Promise<void> {
  if (await source.hasChanged()) throw new WorkbookFault('workbook.changed', 'written to while it was read');
}
