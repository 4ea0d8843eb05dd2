import { extname, join, relative, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** A file the app may serve, with its type. */
export interface Asset {
  readonly path: string;
  readonly type: string;
}

/**
 * The file below `root` that a URL path names, or undefined: for anything outside the folder in whatever spelling
 * (`..`, encoded slashes, backslashes, drive letters, streams), hidden files and types we do not ship.
 */
export function resolveAsset(root: string, pathname: string): Asset | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (/[\0\\:]/.test(decoded)) return undefined;
  const path = join(root, decoded === '/' ? 'index.html' : decoded);
  const inside = relative(root, path);
  if (inside === '' || inside.split(sep).some((part) => part.startsWith('.'))) return undefined;
  const type = types[extname(path).toLowerCase()];
  return type === undefined ? undefined : { path, type };
}
