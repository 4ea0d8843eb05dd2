/** Counts what the receiver is ready to take; a sender waits here for the next credit. */
export class Credits {
  private wake: (() => void) | null = null;
  private stopped = false;

  constructor(private count: number) {}

  add(count: number): void {
    this.count += count;
    this.wake?.();
  }

  /** Ends all waiting. */
  stop(): void {
    this.stopped = true;
    this.wake?.();
  }

  /** Takes one credit as soon as there is one; false when stopped instead. */
  async take(): Promise<boolean> {
    while (this.count === 0 && !this.stopped) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    this.wake = null;
    if (this.stopped) return false;
    this.count -= 1;
    return true;
  }
}
