import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkSource, findLayerBreaches } from '../helpers/layer-rules';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the layers of the house plan', () => {
  it('has no arrow that runs the wrong way', () => {
    expect(findLayerBreaches(root)).toEqual([]);
  });

  it.each([
    ['electron/services/a.ts', `import { b } from '@renderer/data/b';`],
    ['renderer/data/a.ts', `import type { B } from '../../electron/services/b';`],
    ['shared/domain/a.ts', `import { useState } from 'react';`],
    ['shared/domain/a.ts', `import { join } from 'node:path';`],
    ['shared/domain/a.ts', `import { wire } from '../ipc/wire';`],
    ['shared/ipc/a.ts', `export * from '@renderer/data/bridge';`],
    ['electron/services/a.ts', `const { handle } = await import('../ipc/handle');`],
    ['electron/ipc/a.ts', `import '@electron/main/main';`],
    ['electron/launch/a.mjs', `import { appOrigin } from '../main/content-policy';`],
    ['renderer/data/a.ts', `new Worker(new URL('../features/cards/card-worker.ts', import.meta.url));`],
    ['renderer/components/A.tsx', `import { CardsPage } from '@renderer/features/cards/CardsPage';`],
    ['renderer/features/cards/A.tsx', `import { bands } from '../tiers/bands';`],
    ['renderer/features/cards/A.tsx', `import {\n  bands,\n} from '@renderer/features/tiers/bands';`],
    ['renderer/features/cards/A.tsx', `import { Frame } from '@renderer/app/Frame';`],
    ['renderer/app/A.tsx', `import { shell } from 'electron';`],
    ['renderer/elsewhere/a.ts', `import { z } from 'zod';`],
    ['electron/services/a.ts', `import * as all from 'electron';\nall.ipcMain.on('x', y);`],
  ])('finds the wrong one in %s: %s', (file, source) => {
    expect(checkSource(file, source)).toHaveLength(1);
  });

  it.each([
    ['electron/main/a.ts', `import { handle } from '@electron/ipc/handle';`],
    ['electron/launch/a.mjs', `import { flipFuses } from '@electron/fuses';`],
    ['renderer/features/cards/A.tsx', `import { other } from './parts/other';`],
    ['renderer/features/cards/A.tsx', `// import { bands } from '../tiers/bands';`],
    ['renderer/features/cards/A.tsx', `import css from './card.css?inline';`],
    ['electron/ipc/handle.ts', `import { ipcMain } from 'electron';`],
  ])('lets the right one be in %s: %s', (file, source) => {
    expect(checkSource(file, source)).toEqual([]);
  });
});

describe('the lint ban on raw messaging', () => {
  const ways: Readonly<Record<string, string>> = {
    'electron/services/by-name.ts': `import { ipcMain } from 'electron';\nipcMain.on('x', () => undefined);\n`,
    'electron/services/renamed.ts': `import { ipcMain as talk } from 'electron';\ntalk.on('x', () => undefined);\n`,
    'electron/services/namespace.ts': `import * as all from 'electron';\nall.ipcMain.on('x', () => undefined);\n`,
    'electron/services/default.ts': `import all from 'electron';\nall.ipcMain.on('x', () => undefined);\n`,
    'electron/services/dynamic.ts': `const all = await import('electron');\nall.ipcMain.on('x', () => undefined);\n`,
    'electron/services/part.ts': `import { ipcMain } from 'electron/main';\nipcMain.on('x', () => undefined);\n`,
    'renderer/data/passed-on.ts': `export { ipcRenderer } from 'electron';\n`,
    'electron/ipc/handle.ts': `import { ipcMain } from 'electron';\nipcMain.on('x', () => undefined);\n`,
    'electron/ipc/bridge.ts': `import { ipcRenderer } from 'electron';\nipcRenderer.on('x', () => undefined);\n`,
    'electron/services/allowed.ts': `import { app } from 'electron';\napp.quit();\n`,
  };

  it('fires outside the two wrappers, whatever way they are imported', () => {
    const folder = mkdtempSync(join(tmpdir(), 'branchbook-lint-'));
    try {
      // The rules of this project in a folder of their own, where Git has no say.
      const rules: { vcs: unknown } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
      writeFileSync(
        join(folder, 'biome.json'),
        JSON.stringify({ ...rules, $schema: undefined, vcs: undefined }),
      );
      for (const [path, source] of Object.entries(ways)) {
        mkdirSync(join(folder, dirname(path)), { recursive: true });
        writeFileSync(join(folder, path), source);
      }
      cpSync(join(root, 'package.json'), join(folder, 'package.json'));
      const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
      const { stdout, status } = spawnSync(
        process.execPath,
        [biome, 'lint', '--reporter=github', '--colors=off', '.'],
        { cwd: folder, encoding: 'utf8' },
      );
      const found = stdout.split('\n').filter((line) => line.includes('lint/style/noRestrictedImports'));
      const caught = Object.keys(ways).filter((path) => found.some((line) => line.includes(`${path},line=`)));
      expect(status).toBe(1);
      expect(caught.sort()).toEqual(
        Object.keys(ways)
          .filter((path) => !path.startsWith('electron/ipc/') && !path.endsWith('allowed.ts'))
          .sort(),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
