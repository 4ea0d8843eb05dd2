import type { BrowserWindow } from 'electron';

/** Long enough for a big import to be put on disk on a slow PC. */
const patienceMs = 20_000;

interface ClosingNeeds {
  /** Tells the page that the window is closing. */
  readonly announce: () => void;
  /** Asked when the page is still writing after a while. */
  readonly ask: () => Promise<'wait' | 'quit'>;
}

/**
 * Lets the page finish writing before its window closes: the page is told, answers when everything is on disk, and
 * only then the window goes. A page that crashed is not waited for; one that takes long is asked about.
 */
export class ClosingHandshake {
  private stage: 'open' | 'asked' | 'done' = 'open';
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly window: BrowserWindow,
    private readonly needs: ClosingNeeds,
  ) {
    window.on('close', (event) => {
      if (this.stage === 'done' || window.webContents.isCrashed()) return;
      event.preventDefault();
      if (this.stage === 'asked') return;
      this.stage = 'asked';
      needs.announce();
      this.wait();
    });
    // A page that was loaded anew in the middle never heard of it.
    window.webContents.on('did-finish-load', () => {
      if (this.stage === 'asked') needs.announce();
    });
    window.once('closed', () => clearTimeout(this.timer));
  }

  /** The page has finished; without a closing under way the answer means nothing. */
  finish(): void {
    if (this.stage === 'asked') this.close();
  }

  private wait(): void {
    this.timer = setTimeout(async () => {
      const answer = await this.needs.ask();
      if (this.stage !== 'asked') return;
      if (answer === 'quit') this.close();
      else this.wait();
    }, patienceMs);
  }

  private close(): void {
    this.stage = 'done';
    clearTimeout(this.timer);
    if (!this.window.isDestroyed()) this.window.close();
  }
}
