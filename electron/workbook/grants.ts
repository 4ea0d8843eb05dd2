import type { WorkbookOrder } from '@shared/ipc/workbook-port';

type Grant = Extract<WorkbookOrder, { type: 'grant' }>;

/** A token may overtake its grant, because they come over different channels. */
const graceMillis = 2000;

/** Which files the main process allows, by token. Paths never leave this process. */
export class Grants {
  private readonly grants = new Map<string, Grant>();
  private readonly passwords = new Map<string, string>();
  private readonly waiting = new Map<string, Set<() => void>>();

  add(grant: Grant): void {
    this.grants.set(grant.token, grant);
    for (const wake of this.waiting.get(grant.token) ?? []) wake();
  }

  /** The path behind a token that allows `mode`; undefined when no such grant came within a moment. */
  async find(token: string, mode: Grant['mode']): Promise<string | undefined> {
    if (!this.grants.has(token)) await this.waitFor(token);
    const grant = this.grants.get(token);
    return grant?.mode === mode ? grant.path : undefined;
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
