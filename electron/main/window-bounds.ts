/** A rectangle on the desktop, in the system's own pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallest = { width: 1024, height: 640 } as const;
const usual = { width: 1440, height: 900 } as const;
/** So much of the title bar must be on a screen that it can be grabbed. */
const grip = { width: 120, height: 24 } as const;

/**
 * Where the window opens: where it was, when that is still on a screen and fits it, otherwise in the middle of the
 * main screen (the first of `screens`, given as work areas).
 */
export function chooseBounds(saved: Area | undefined, screens: readonly Area[]): Area {
  const main = screens[0] ?? { x: 0, y: 0, ...usual };
  const home = saved === undefined ? undefined : screens.find((screen) => showsGrip(saved, screen));
  if (saved === undefined || home === undefined) return centre(usual, main);
  return {
    x: saved.x,
    y: saved.y,
    width: Math.max(smallest.width, Math.min(saved.width, home.width)),
    height: Math.max(smallest.height, Math.min(saved.height, home.height)),
  };
}

function showsGrip(area: Area, screen: Area): boolean {
  const seen = Math.min(area.x + area.width, screen.x + screen.width) - Math.max(area.x, screen.x);
  const top = area.y >= screen.y && area.y + grip.height <= screen.y + screen.height;
  return seen >= grip.width && top;
}

function centre(size: { readonly width: number; readonly height: number }, screen: Area): Area {
  const width = Math.max(smallest.width, Math.min(size.width, screen.width));
  const height = Math.max(smallest.height, Math.min(size.height, screen.height));
  return {
    x: Math.round(screen.x + Math.max(0, screen.width - width) / 2),
    y: Math.round(screen.y + Math.max(0, screen.height - height) / 2),
    width,
    height,
  };
}
