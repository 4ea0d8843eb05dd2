import type { PageAttack } from './page-attack';

/** What a page may ask a browser for. */
export const permissionAttacks: Readonly<Record<string, PageAttack>> = {
  'camera and microphone': async () => {
    await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
    return true;
  },
  'the screen': async () => {
    await navigator.mediaDevices.getDisplayMedia();
    return true;
  },
  'where the PC is': () =>
    new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve(true),
        () => resolve(false),
      ),
    ),
  notifications: async () => (await Notification.requestPermission()) === 'granted',
  'what is on the clipboard': async () => {
    await navigator.clipboard.readText();
    return true;
  },
  'writing to the clipboard by itself': async () => {
    await navigator.clipboard.writeText('x');
    return true;
  },
  'USB, serial, HID, MIDI, Bluetooth': async () => {
    const ask = async (name: string, method: string, argument?: unknown) => {
      const desk = Reflect.get(navigator, name) as
        | Record<string, (order: unknown) => Promise<unknown>>
        | undefined;
      const given = await desk?.[method]?.(argument);
      return given !== undefined && (!Array.isArray(given) || given.length > 0);
    };
    const asked = await Promise.allSettled([
      ask('usb', 'requestDevice', { filters: [] }),
      ask('serial', 'requestPort'),
      ask('hid', 'requestDevice', { filters: [] }),
      ask('bluetooth', 'requestDevice', { acceptAllDevices: true }),
      navigator.requestMIDIAccess().then(() => true),
    ]);
    return asked.some((outcome) => outcome.status === 'fulfilled' && outcome.value);
  },
  'files picked by the page itself': () =>
    ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'].some(
      (name) => Reflect.get(window, name) !== undefined,
    ),
  'idle detector, fonts, wake lock, keyboard lock, pointer lock': async () => {
    const detector = Reflect.get(window, 'IdleDetector') as
      | { requestPermission(): Promise<string> }
      | undefined;
    const idle = (await detector?.requestPermission()) === 'granted';
    const query = Reflect.get(window, 'queryLocalFonts') as (() => Promise<readonly unknown[]>) | undefined;
    const fonts = await (query?.() ?? Promise.resolve([])).catch(() => []);
    const wake = await navigator.wakeLock.request().then(
      () => true,
      () => false,
    );
    return idle || fonts.length > 0 || wake;
  },
  'every permission that can be asked about': async () => {
    const names = [
      'camera',
      'microphone',
      'geolocation',
      'notifications',
      'clipboard-read',
      'clipboard-write',
      'midi',
    ];
    const more = [
      'persistent-storage',
      'background-sync',
      'screen-wake-lock',
      'storage-access',
      'window-management',
    ];
    const states = await Promise.all(
      [...names, ...more].map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          ({ state }) => state,
          () => 'denied',
        ),
      ),
    );
    return states.includes('granted');
  },
};
