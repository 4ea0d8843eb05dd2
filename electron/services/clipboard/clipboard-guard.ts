import { createHash } from 'node:crypto';
import { lockLimits } from '@shared/domain/locking/lock-settings';

/** What is needed of the system's clipboard; Electron's has it. */
export interface ClipboardEnd {
  /** Some versions answer at once. */
  readText(): string | Promise<string>;
  clear(): void;
}

/**
 * Clears what was copied out of the book from the clipboard, after a while, when the book is locked and when the app
 * ends: but only if it still holds that. Only a hash of it is kept.
 */
export class ClipboardGuard {
  private guarded: string | null = null;
  private timer: NodeJS.Timeout | undefined;
  private seconds: number = lockLimits.clipboardSeconds.usual;

  constructor(private readonly clipboard: ClipboardEnd) {}

  /** How long copies stay from now on. */
  setSeconds(seconds: number): void {
    this.seconds = seconds;
  }

  /** Something of the book was copied; `hash` as `hashCopied` makes it. */
  guard(hash: string): void {
    this.guarded = hash;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.clearNow(), this.seconds * 1000);
    this.timer.unref();
  }

  /** Clears it at once, if it is still there. */
  async clearNow(): Promise<void> {
    clearTimeout(this.timer);
    const { guarded } = this;
    if (guarded === null) return;
    this.guarded = null;
    if (hashCopied(await this.clipboard.readText()) === guarded) this.clipboard.clear();
  }
}

/** Systems write line ends and hard spaces of copied text in their own way; both ends look past that. */
export function hashCopied(text: string): string {
  const plain = text.replaceAll('\r', '').replaceAll('\u00a0', ' ');
  return createHash('sha256').update(plain).digest('hex');
}
