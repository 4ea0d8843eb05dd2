import type { PrefsStore } from '@electron/services/prefs';
import { BrowserWindow, screen } from 'electron';
import { chooseBounds, smallest } from './window-bounds';

interface WindowOrder {
  readonly title: string;
  /** Page to load, with its hash route. */
  readonly address: string;
  readonly preload: string;
  readonly icon: string;
  /** Only while developing. */
  readonly devTools: boolean;
}

/** Ways to files and devices that pages may have and this one does not: the shell picks files, nobody picks devices. */
const unusedFeatures = ['FileSystemAccessLocal', 'WebUSB', 'WebHID', 'Serial', 'WebBluetooth'].join(',');

/** Opens the app's window where it was last time; it shows itself when its first picture is ready. */
export function openWindow(order: WindowOrder, prefs: PrefsStore): BrowserWindow {
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const saved = prefs.get().window;
  const window = createWindow(order, { ...chooseBounds(saved, screens), show: false });
  window.once('ready-to-show', () => {
    if (saved?.maximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    prefs.set({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } });
  });
  return window;
}

/** Opens the same page for the unattended month, never shown and never slowed down for being hidden. */
export function openHiddenWindow(order: WindowOrder): BrowserWindow {
  return createWindow(order, { show: false, width: 1366, height: 768 });
}

function createWindow(order: WindowOrder, shape: Electron.BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...shape,
    title: order.title,
    icon: order.icon,
    minWidth: smallest.width,
    minHeight: smallest.height,
    backgroundColor: '#f5f6f8',
    autoHideMenuBar: true,
    webPreferences: {
      preload: order.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      disableBlinkFeatures: unusedFeatures,
      navigateOnDragDrop: false,
      devTools: order.devTools,
      // The book is written by the page's workers; it must not slow down when another window covers it.
      backgroundThrottling: false,
    },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(order.address);
  return window;
}
