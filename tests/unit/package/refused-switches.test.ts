import { findRefusedSwitch } from '@electron/main/refused-switches';
import { describe, expect, it } from 'vitest';

describe('switches a package refuses', () => {
  it.each([
    ['--remote-debugging-port=9222', 'remote-debugging-port'],
    ['--remote-debugging-pipe', 'remote-debugging-pipe'],
    ['-remote-debugging-port=0', 'remote-debugging-port'],
    ['/REMOTE-DEBUGGING-PORT=9222', 'remote-debugging-port'],
    ['--inspect=127.0.0.1:9229', 'inspect'],
    ['--inspect-brk', 'inspect-brk'],
    ['--js-flags=--allow-natives-syntax', 'js-flags'],
    ['--load-extension=/tmp/evil', 'load-extension'],
    ['--renderer-cmd-prefix=sh -c', 'renderer-cmd-prefix'],
    ['--host-resolver-rules=MAP * 10.0.0.1', 'host-resolver-rules'],
    ['--proxy-server=10.0.0.1:8080', 'proxy-server'],
    ['--disable-web-security', 'disable-web-security'],
  ])('%s', (arg, name) => {
    expect(findRefusedSwitch(['--branchbook-monthly', '--period', '2026-10', arg])).toBe(name);
  });

  it.each([
    [['--branchbook-monthly', '--workbook', '台账.xlsx', '--period', '2026-10']],
    [['--no-sandbox', '--disable-gpu', '--lang=zh-CN']],
    [['/home/li/remote-debugging-port.branchbook']],
    [['remote-debugging-port', 'inspect']],
    [['--inspector-of-customers', '--proxy-servers']],
  ])('nothing in %j', (args) => {
    expect(findRefusedSwitch(args)).toBeUndefined();
  });
});
