import type { PastedCells, WorkbookOrder } from '@shared/ipc/workbook-port';

type Grant = Extract<WorkbookOrder, { type: 'grant' }>;
type Hold = Extract<WorkbookOrder, { type: 'hold' }>;

/** A token may overtake its grant, because they come over different channels. */
const graceMillis = 2000;

/** Which files the main process allows, by token. Paths never leave this process. */
export class Grants {
  private readonly grants = new Map<string, Grant | Hold>();
  private readonly passwords = new Map<string, string>();
  private readonly waiting = new Map<string, Set<() => void>>();

  add(grant: Grant | Hold): void {
    this.grants.set(grant.token, grant);
    for (const wake of this.waiting.get(grant.token) ?? []) wake();
  }

  /** Takes tokens back, with what was held and remembered for them. */
  forget(tokens: readonly string[]): void {
    for (const token of tokens) {
      this.grants.delete(token);
      this.passwords.delete(token);
    }
  }

  /** The path behind a token that allows `mode`; undefined when no such grant came within a moment. */
  async find(token: string, mode: Grant['mode']): Promise<string | undefined> {
    const grant = await this.waitForGrant(token);
    return grant?.type === 'grant' && grant.mode === mode ? grant.path : undefined;
  }

  /** What a token allows to be read: a path, or cells that were pasted. */
  async findReadable(token: string): Promise<string | PastedCells | undefined> {
    const grant = await this.waitForGrant(token);
    if (grant?.type === 'hold') return grant.cells;
    return grant?.mode === 'read' ? grant.path : undefined;
  }

  private async waitForGrant(token: string): Promise<Grant | Hold | undefined> {
    if (!this.grants.has(token)) await this.waitFor(token);
    return this.grants.get(token);
  }

  /** Keeps the password that opened the file behind a token, in the memory of this process only. */
  keepPassword(token: string, password: string): void {
    this.passwords.set(token, password);
  }

  /** The password that opened the file behind a token before. */
  findPassword(token: string): string | undefined {
    return this.passwords.get(token);
  }

  private waitFor(token: string): Promise<void> {
    const wakers = this.waiting.get(token) ?? new Set();
    this.waiting.set(token, wakers);
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        wakers.delete(wake);
        if (wakers.size === 0) this.waiting.delete(token);
        resolve();
      };
      const timer = setTimeout(wake, graceMillis);
      wakers.add(wake);
    });
  }
}
