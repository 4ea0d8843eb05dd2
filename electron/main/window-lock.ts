import { ClipboardGuard } from '@electron/services/clipboard/clipboard-guard';
import { LockDesk } from '@electron/services/lock/lock-desk';
import type { LockReason } from '@shared/ipc/locking';
import { app, type BrowserWindow, clipboard, powerMonitor } from 'electron';
import { lockedAddress } from './content-policy';

interface WindowLockNeeds {
  readonly window: () => BrowserWindow | undefined;
  /** Asks the page to close the book. */
  readonly announce: (why: Exclude<LockReason, 'asked'>) => void;
  /** Page of the window, without a place in it. */
  readonly address: string;
}

/** How often it is looked whether somebody is there. */
const lookEveryMs = 5000;
/** What a hand does in a window. */
const handInput: ReadonlySet<string> = new Set([
  'mouseDown',
  'mouseMove',
  'mouseWheel',
  'keyDown',
  'rawKeyDown',
  'char',
  'touchStart',
  'touchMove',
]);

/** The lock of this run's window: what sets it off, and what it does to the window. */
export class WindowLock {
  readonly desk: LockDesk;
  readonly clipboard = new ClipboardGuard(clipboard);
  private readonly minuteMs = readMinute(process.env.BRANCHBOOK_LOCK_MINUTE_MS);
  /** Not null while the window is covered: whether it had the focus before. */
  private covered: { readonly focused: boolean } | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly needs: WindowLockNeeds) {
    this.desk = new LockDesk({
      cover: () => this.cover(),
      uncover: () => this.uncover(),
      protect: (on) => this.openWindow()?.setContentProtection(on),
      announce: needs.announce,
      reload: (place) => this.reload(place),
      clearClipboard: () => void this.clipboard.clearNow(),
      setClipboardSeconds: (seconds) => this.clipboard.setSeconds((seconds * this.minuteMs) / 60_000),
      now: () => performance.now(),
      minuteMs: this.minuteMs,
    });
  }

  /** Begins to look after the window. */
  watch(window: BrowserWindow): void {
    const { desk } = this;
    powerMonitor.on('suspend', () => desk.lock('sleep'));
    powerMonitor.on('lock-screen', () => desk.lock('screen'));
    // Another account comes to the screen (Windows, macOS).
    powerMonitor.on('user-did-resign-active', () => desk.lock('screen'));
    const { webContents } = window;
    webContents.on('input-event', (_event, { type }) => {
      if (handInput.has(type)) desk.noteInput();
    });
    webContents.on('did-finish-load', () => {
      if (webContents.getURL() !== lockedAddress) desk.forgetBook();
    });
    webContents.on('render-process-gone', () => desk.forgetBook());
    this.timer = setInterval(() => desk.look(readWitness()), Math.min(lookEveryMs, this.minuteMs / 4));
    window.once('closed', () => void this.stop());
  }

  /** True while the window must not be brought forward: what it showed last is of the book. */
  get isCovered(): boolean {
    return this.covered !== null;
  }

  /** The app ends: nothing of the book stays on the clipboard. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.clipboard.clearNow();
  }

  /** Nothing drawn before can be seen from here on; a page need not be awake for it. */
  private cover(): void {
    const window = this.openWindow();
    if (window === undefined || window.isMinimized() || !window.isVisible()) return;
    this.covered = { focused: window.isFocused() };
    // A window that fills a macOS space of its own leaves that space when it is hidden.
    if (process.platform === 'darwin') window.setOpacity(0);
    else window.hide();
  }

  private uncover(): void {
    const window = this.openWindow();
    const { covered } = this;
    if (covered === null || window === undefined) return;
    this.covered = null;
    if (process.platform === 'darwin') window.setOpacity(1);
    else if (covered.focused) window.show();
    else window.showInactive();
  }

  /**
   * An empty page of another origin first: it gets a process of its own, and the one that held the book ends with all
   * its memory. The way back through the pages is forgotten, too; places may name what was searched for.
   */
  private reload(place: string): void {
    const window = this.openWindow();
    if (window === undefined) return;
    const { webContents } = window;
    const go = async () => {
      await webContents.loadURL(lockedAddress);
      await webContents.loadURL(`${this.needs.address}${place}`);
      webContents.navigationHistory.clear();
    };
    // A window that closes meanwhile needs no page.
    go().catch(() => undefined);
  }

  private openWindow(): BrowserWindow | undefined {
    const window = this.needs.window();
    return window === undefined || window.isDestroyed() ? undefined : window;
  }
}

/** Length of a minute of the lock; tests make it short, a packaged app never. */
function readMinute(text: string | undefined): number {
  const given = app.isPackaged ? Number.NaN : Number(text);
  return given > 0 ? given : 60_000;
}

function readWitness() {
  return {
    now: performance.now(),
    wallNow: Date.now(),
    screenLocked: powerMonitor.getSystemIdleState(1) === 'locked',
  };
}
