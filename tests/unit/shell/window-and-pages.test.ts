import { join } from 'node:path';
import { resolveAsset } from '@electron/main/asset-path';
import { contentPolicy, isOurAddress, mayLoad } from '@electron/main/content-policy';
import { guessLanguage } from '@electron/main/language';
import { chooseBounds } from '@electron/main/window-bounds';
import { countPdfPages } from '@electron/services/pdf/count-pages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const root = join('/', 'opt', 'branchbook', 'renderer');

describe('files of the page', () => {
  it('are found below their folder', () => {
    expect(resolveAsset(root, '/')?.path).toBe(join(root, 'index.html'));
    expect(resolveAsset(root, '/assets/app-1.js')).toEqual({
      path: join(root, 'assets', 'app-1.js'),
      type: 'text/javascript; charset=utf-8',
    });
  });

  it.each([
    '/../main.cjs',
    '/..%2fmain.cjs',
    '/assets/..%2f..%2fmain.js',
    '/..%5c..%5cmain.js',
    '/C:/secret.txt',
    '/index.html:stream.txt',
    '/.hidden.json',
    '/assets/.git/config.json',
    '/%00.html',
    '/%E0%A4%A',
    '/run.exe',
    '/assets',
  ])('and not through %s', (path) => {
    expect(resolveAsset(root, path)).toBeUndefined();
  });

  it('never leave the folder, whatever the path', () => {
    const piece = fc.constantFrom('..', '%2e%2e', '%2f', '/', '\\', '%5c', 'a', 'index.html', '.js', ':');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const found = resolveAsset(root, `/${pieces.join('')}`);
        expect(found === undefined || found.path.startsWith(join(root, '/'))).toBe(true);
      }),
    );
  });
});

describe('the content policy', () => {
  it('allows nothing unsafe', () => {
    expect(contentPolicy('abc')).toContain("style-src 'self' 'nonce-abc'");
    expect(contentPolicy()).not.toMatch(/unsafe|http|\*/);
  });

  it.each([
    ['app://branchbook/index.html', undefined, true],
    ['app://paper/1', undefined, false],
    ['app://branchbook.evil/', undefined, false],
    ['https://branchbook/', undefined, false],
    ['http://localhost:5173/main.tsx', undefined, false],
    ['http://localhost:5173/main.tsx', 'http://localhost:5173', true],
    ['ws://localhost:5173/', 'http://localhost:5173', true],
    ['http://localhost:51730/', 'http://localhost:5173', false],
    ['file:///etc/passwd', undefined, false],
    ['nonsense', undefined, false],
  ])('knows whether %s is ours (developing: %s)', (address, devOrigin, ours) => {
    expect(isOurAddress(address, devOrigin)).toBe(ours);
    expect(mayLoad(address, devOrigin)).toBe(ours);
  });

  it('lets the page load what it made itself', () => {
    expect(mayLoad('data:image/png;base64,AA')).toBe(true);
    expect(mayLoad('blob:app://branchbook/1')).toBe(true);
    expect(mayLoad('blob:https://example.com/1')).toBe(false);
  });
});

describe('where the window opens', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1040 };
  const second = { x: 1920, y: 0, width: 1280, height: 1024 };

  it('is the middle of the screen at first', () => {
    expect(chooseBounds(undefined, [screen])).toEqual({ x: 240, y: 70, width: 1440, height: 900 });
    expect(chooseBounds(undefined, [{ x: 0, y: 0, width: 1366, height: 728 }])).toEqual({
      x: 0,
      y: 0,
      width: 1366,
      height: 728,
    });
  });

  it('is where it was, also on the second screen', () => {
    const saved = { x: 2000, y: 100, width: 1100, height: 700 };
    expect(chooseBounds(saved, [screen, second])).toEqual(saved);
  });

  it('comes back when its screen is gone or it was shoved away', () => {
    const home = { x: 240, y: 70, width: 1440, height: 900 };
    expect(chooseBounds({ x: 2000, y: 100, width: 1100, height: 700 }, [screen])).toEqual(home);
    expect(chooseBounds({ x: 10, y: -200, width: 1100, height: 700 }, [screen])).toEqual(home);
  });

  it('fits the screen, and is never smaller than the smallest', () => {
    expect(chooseBounds({ x: 0, y: 0, width: 5000, height: 200 }, [screen])).toEqual({
      x: 0,
      y: 0,
      width: 1920,
      height: 640,
    });
  });
});

describe('the language of a system', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'linux', ['zh-CN'], 'zh-CN'],
    [{ LANG: 'en_US.UTF-8' }, 'linux', ['en-US'], 'en'],
    [{ LANG: 'C.UTF-8' }, 'linux', ['en-US'], 'zh-CN'],
    [{}, 'linux', ['en-US'], 'zh-CN'],
    [{}, 'win32', ['zh-Hans-CN'], 'zh-CN'],
    [{}, 'darwin', ['fr-FR', 'zh-Hans'], 'en'],
    [{}, 'win32', [], 'zh-CN'],
  ] as const)('%j on %s', (env, platform, preferred, lang) => {
    expect(guessLanguage(env, platform, preferred)).toBe(lang);
  });
});

describe('pages of a PDF', () => {
  it('are counted from the root of the tree', () => {
    const pdf = '<</Type /Pages\n/Count 8\n/Kids [1 0 R]>> <</Type /Pages\n/Count 11\n/Kids [2 0 R]>>';
    expect(countPdfPages(new TextEncoder().encode(pdf))).toBe(11);
    expect(countPdfPages(new Uint8Array())).toBe(0);
  });
});
