import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isListed, listedCommands, rightFor } from '@shared/domain/access/command-rights';
import { type Right, rights, roleMay } from '@shared/domain/access/right';
import { roles } from '@shared/domain/access/role';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** All that a source may call a command: literals after `command:`, in `…Command = `, and in the table of signatures. */
function commandsIn(source: string): readonly string[] {
  const found = new Set<string>();
  const take = (text: string) => {
    for (const [, name] of text.replace(/=== '\w+'/g, '').matchAll(/'([\w.]+)'/g))
      if (name !== undefined) found.add(name);
  };
  // A type such as `'copy' | 'cut'` is none.
  for (const [, after] of source.matchAll(/\bcommand:\s*([^,;\n{}|]*'[\w.]+'[^,;\n{}|]*)[,\n]/g))
    take(after ?? '');
  for (const [, name] of source.matchAll(/\b\w*[cC]ommand = '([\w.]+)'/g))
    if (name !== undefined) found.add(name);
  for (const [, table] of source.matchAll(/Commands: Readonly<Record<\w+, string>> = \{([^}]*)\}/g))
    take(table ?? '');
  return [...found];
}

function listSources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
}

const sources = ['shared', 'renderer'].flatMap(listSources);

/** Undo and redo need the right of what they take back. */
const checkedByWhatTheyTakeBack = new Set(['history.undo', 'history.redo']);

describe('the right of each command', () => {
  const used = new Set(sources.flatMap(commandsIn));

  it('is written down for every command of the sources', () => {
    expect(used.size).toBeGreaterThan(50);
    expect(
      [...used].filter((command) => !isListed(command) && !checkedByWhatTheyTakeBack.has(command)),
    ).toEqual([]);
  });

  it('is written down for no command that nothing uses', () => {
    const text = sources.join('\n');
    const isUsed = (command: string) => text.split(`'${command}'`).length > 2 || used.has(command);
    expect(listedCommands.filter((command) => !isUsed(command))).toEqual([]);
  });

  it('is the administrator’s for a command nobody knows', () => {
    expect(rightFor('customers.sellAll')).toBe('administer');
    expect(rightFor('')).toBe('administer');
    expect(rightFor('__proto__')).toBe('administer');
  });
});

/** What each role may do; the page 人员与权限 shows the same. */
const table = `
right            administrator branchHead customerService customerManager reader
editCustomers    x             x          x               x               -
removeCustomers  x             x          x               x               -
recordContacts   x             x          x               x               -
reveal           x             x          x               x               -
import           x             x          x               x               -
export           x             x          x               x               -
exportFull       x             x          -               -               -
print            x             x          x               x               -
printFull        x             x          -               -               -
groups           x             x          x               x               -
views            x             x          x               x               x
editFields       x             x          x               -               -
editLayouts      x             x          x               -               -
editSchemes      x             x          -               -               -
settleTiers      x             x          x               -               -
editTemplates    x             x          x               -               -
evaluate         x             x          x               x               -
reviewForms      x             x          x               -               -
approveForms     x             x          -               -               -
improve          x             x          x               x               -
settings         x             x          -               -               -
handOver         x             x          -               -               -
audit            x             x          -               -               -
backup           x             x          x               -               -
restore          x             -          -               -               -
administer       x             -          -               -               -
`;

describe('the rights of each role', () => {
  it('are those of the table', () => {
    const lines = [
      ['right', ...roles],
      ...rights.map((right: Right) => [right, ...roles.map((role) => (roleMay(role, right) ? 'x' : '-'))]),
    ];
    const words = table
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/));
    expect(lines).toEqual(words);
  });
});
