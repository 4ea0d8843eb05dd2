/**
 * Switches with which somebody could look into the running app, load code into it, or lead its requests elsewhere.
 * The fuses of the package refuse Node's part (`--inspect`, NODE_OPTIONS); these are Chromium's and V8's, which no
 * fuse covers.
 */
const refused = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-io-pipes',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-wait',
  'auto-open-devtools-for-tabs',
  'js-flags',
  'load-extension',
  'disable-web-security',
  'allow-running-insecure-content',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'ignore-certificate-errors',
  'log-net-log',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'browser-subprocess-path',
  'single-process',
  'user-data-dir',
] as const;

/**
 * The first refused switch among the arguments, without its value; in whatever spelling Chromium takes on some
 * system: `--name`, `-name`, `/name`, in capitals.
 */
export function findRefusedSwitch(args: readonly string[]): string | undefined {
  for (const arg of args) {
    const name = /^(?:--?|\/)([a-z-]+)(?:=|$)/i.exec(arg)?.[1]?.toLowerCase();
    const found = refused.find((candidate) => candidate === name);
    if (found !== undefined) return found;
  }
  return undefined;
}
