import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** An arrow from one file to a module that the house plan (architecture section 2) does not allow. */
export interface LayerBreach {
  readonly file: string;
  readonly imports: string;
  readonly why: string;
}

interface Layer {
  /** Folder, or file, the layer is made of. */
  readonly at: string;
  /** Layers below it; a layer may always import itself. */
  readonly below: readonly string[];
  /** Packages it may use; `node:` stands for Node's own modules. Absent: any that is not forbidden on its side. */
  readonly packages?: readonly string[];
}

const sharedLayers = ['shared/domain', 'shared/words', 'shared/ipc'];

/** The most particular folder wins. Words and domain rules are one layer: rules speak in words, words name rules. */
const layers: readonly Layer[] = [
  { at: 'shared/domain', below: ['shared/words'], packages: ['chevrotain', 'pinyin-pro', 'zod'] },
  { at: 'shared/words', below: ['shared/domain'], packages: [] },
  { at: 'shared/ipc', below: ['shared/domain', 'shared/words'], packages: ['zod'] },
  { at: 'electron/launch', below: [] },
  { at: 'electron/workbook', below: ['electron/services', ...sharedLayers] },
  { at: 'electron/services', below: sharedLayers },
  { at: 'electron/ipc', below: ['electron/services', ...sharedLayers] },
  { at: 'electron/main', below: ['electron/ipc', 'electron/services', ...sharedLayers] },
  { at: 'renderer/workers', below: ['renderer/data', ...sharedLayers] },
  { at: 'renderer/data', below: ['renderer/workers', ...sharedLayers] },
  { at: 'renderer/paper', below: ['renderer/data', ...sharedLayers] },
  { at: 'renderer/components', below: ['renderer/data', ...sharedLayers] },
  {
    at: 'renderer/features',
    below: ['renderer/components', 'renderer/paper', 'renderer/data', ...sharedLayers],
  },
  {
    at: 'renderer/app',
    below: ['renderer/features', 'renderer/components', 'renderer/paper', 'renderer/data', ...sharedLayers],
  },
  {
    at: 'renderer/main.tsx',
    below: ['renderer/app', 'renderer/components', 'renderer/data', ...sharedLayers],
  },
];

/** Packages that have no place on one side of the product. */
const foreign: Readonly<Record<string, RegExp>> = {
  shared: /^(node:|electron|react|dexie|antd|ag-grid|chart\.js|exceljs)/,
  electron: /^(react|dexie|antd|@ant-design|ag-grid|chart\.js)/,
  renderer: /^(node:|electron|exceljs|yauzl)/,
};

/** The only files that may name Electron's raw messaging. */
const wrappers = ['electron/ipc/handle.ts', 'electron/ipc/bridge.ts'];

/** Checks every source file below `root`; paths in the answer are relative to it. */
export function findLayerBreaches(root: string): LayerBreach[] {
  return Object.keys(foreign).flatMap((side) =>
    listSources(join(root, side)).flatMap((path) => {
      const file = relative(root, path).split(sep).join('/');
      return checkSource(file, readFileSync(path, 'utf8'));
    }),
  );
}

/** Checks one file by its text. */
export function checkSource(file: string, source: string): LayerBreach[] {
  const code = withoutComments(source);
  const breaches = listImports(code).flatMap((imports) => {
    const why = judgeImport(file, imports);
    return why === undefined ? [] : [{ file, imports, why }];
  });
  if (!wrappers.includes(file) && !file.startsWith('electron/launch/')) {
    const raw = /\bipc(?:Main|Renderer)\b/.exec(code)?.[0];
    if (raw !== undefined)
      breaches.push({ file, imports: raw, why: 'raw messaging outside its two wrappers' });
  }
  return breaches;
}

/** Why a file may not import a module; undefined when it may. */
function judgeImport(file: string, specifier: string): string | undefined {
  const from = findLayer(file);
  if (from === undefined) return 'the file is in no layer of the house plan';
  const target = resolveModule(file, specifier);
  if (target === undefined) return judgePackage(file, from, specifier);
  const to = findLayer(target);
  if (to === undefined) return isData(target) ? undefined : `${target} is in no layer of the house plan`;
  if (to !== from && !from.below.includes(to.at)) return `${from.at} must not know ${to.at}`;
  if (isOtherFeature(file, target)) return 'a feature must not know another feature';
  return undefined;
}

function judgePackage(file: string, from: Layer, specifier: string): string | undefined {
  const side = file.split('/')[0] ?? '';
  if (foreign[side]?.test(specifier)) return `${side}/ must not use ${specifier}`;
  if (from.packages !== undefined && !from.packages.includes(specifier))
    return `${from.at} must not use ${specifier}`;
  return undefined;
}

function isOtherFeature(file: string, target: string): boolean {
  const feature = (path: string) => /^renderer\/features\/([^/]+)/.exec(path)?.[1];
  return feature(file) !== undefined && feature(target) !== undefined && feature(file) !== feature(target);
}

/** Style sheets, JSON and the like; they import nothing themselves. */
function isData(path: string): boolean {
  return /\.(css|json|svg|png)(\?|$)/.test(path);
}

function findLayer(path: string): Layer | undefined {
  return layers.find(({ at }) => path === at || path.startsWith(`${at}/`));
}

/** The path in the tree a specifier names; undefined for a package. */
function resolveModule(file: string, specifier: string): string | undefined {
  const alias = /^@(shared|electron|renderer)\/(.*)$/.exec(specifier);
  // `@electron/fuses` and its like are packages; ours are folders of the house plan.
  if (alias !== null && findLayer(`${alias[1]}/${alias[2]}`) !== undefined) return `${alias[1]}/${alias[2]}`;
  if (alias !== null && alias[1] !== 'electron') return `${alias[1]}/${alias[2]}`;
  return specifier.startsWith('.') ? join(dirname(file), specifier).split(sep).join('/') : undefined;
}

const importForms = [
  /^\s*(?:import|export)\s[\w\s{},*$]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/g,
  /\bnew\s+URL\(\s*['"]([^'"]+\.[cm]?[jt]sx?)['"]\s*,\s*import\.meta\.url/g,
];

/** Everything a file imports: static, dynamic, re-exported, types, required, and workers by URL. */
function listImports(code: string): string[] {
  return importForms.flatMap((form) => [...code.matchAll(form)].map((match) => match[1] ?? ''));
}

/** Comments may name anything; text in quotes is kept, so that what looks like a comment inside it stays. */
function withoutComments(source: string): string {
  const token = /('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return source.replaceAll(token, (all, text: string | undefined) => (text === undefined ? ' ' : all));
}

function listSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|mjs|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
