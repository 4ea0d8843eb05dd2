/** Scheme and host of our own pages. */
export const appOrigin = 'app://branchbook';
/** An empty page beside it: what a window shows between a book that was closed and the start screens. */
export const lockedAddress = 'app://locked/';

/**
 * What our pages may load: only what ships with the app. Styles made at run time carry the nonce, one per document;
 * there is no inline script and no evaluation of text.
 */
export function contentPolicy(nonce?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self'",
    "connect-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** True for an address that belongs to the app itself. `devOrigin` is set only while developing. */
export function isOurAddress(address: string, devOrigin?: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol === 'app:') return url.host === 'branchbook';
  return (
    devOrigin !== undefined && (url.origin === devOrigin || url.origin === devOrigin.replace(/^http/, 'ws'))
  );
}

/** True for a request that stays inside: our pages, and data the page made itself. */
export function mayLoad(address: string, devOrigin?: string): boolean {
  return (
    address === lockedAddress ||
    address.startsWith('data:') ||
    address.startsWith('blob:app://branchbook/') ||
    (devOrigin !== undefined &&
      (address.startsWith(`blob:${devOrigin}/`) || address.startsWith('devtools:'))) ||
    isOurAddress(address, devOrigin)
  );
}
