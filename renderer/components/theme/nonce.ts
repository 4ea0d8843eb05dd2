/**
 * The nonce that lets the component library and the grid add style elements under the content security policy;
 * the shell writes it into `<meta name="csp-nonce">`. Undefined outside the shell.
 */
export function readNonce(): string | undefined {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return nonce === undefined || nonce === '' ? undefined : nonce;
}
