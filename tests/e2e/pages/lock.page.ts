import type { ElectronApplication, Page } from '@playwright/test';

/** The lock, and what the system around the window tells it. */
export class LockPage {
  constructor(
    private readonly app: ElectronApplication,
    private readonly page: Page,
  ) {}

  readonly notice = () => this.page.getByTestId('lock-notice');
  readonly curtain = () => this.page.getByTestId('lock-curtain');
  readonly settings = () => this.page.getByTestId('lock-settings');

  /** What the system tells when the PC goes to sleep, wakes up, or its screen is locked. */
  async tell(event: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen'): Promise<void> {
    await this.app.evaluate(({ powerMonitor }, name) => {
      powerMonitor.emit(name);
    }, event);
  }

  /** The share of the whole screen that shows anything but one ground: a page of customers covers a tenth and more. */
  async measureScreen(): Promise<number> {
    return this.app.evaluate(async ({ desktopCapturer }) => {
      const thumbnailSize = { width: 1366, height: 768 };
      const [screen] = await desktopCapturer.getSources({ types: ['screen'], thumbnailSize });
      const bitmap = screen?.thumbnail.toBitmap() ?? Buffer.alloc(0);
      const counts = new Map<number, number>();
      for (let at = 0; at + 3 < bitmap.length; at += 4) {
        const colour = bitmap.readUInt32LE(at);
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      return 1 - Math.max(0, ...counts.values()) / Math.max(1, bitmap.length / 4);
    });
  }

  isWindowShown(): Promise<boolean> {
    return this.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() === true);
  }

  /** The process that draws the window's page. */
  pageProcess(): Promise<number> {
    return this.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    );
  }

  readClipboard(): Promise<string> {
    return this.app.evaluate(({ clipboard }) => clipboard.readText());
  }

  async putOnClipboard(text: string): Promise<void> {
    await this.app.evaluate(({ clipboard }, value) => clipboard.writeText(value), text);
  }
}
