// @ts-check
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDisplay } from './display.mjs';
import { writeBitmap, writeIcns, writeIco } from './package-icon-files.mjs';
import { inRoot } from './paths.mjs';
import { resolveLaunch } from './resolve-launch.mjs';
import { runCommand } from './run-command.mjs';
import { runScript, Stop } from './stop.mjs';

/**
 * @typedef {import('./package-icon-files.mjs').Picture} Picture
 * @typedef {{svg: string, width: number, height: number}} Wish
 */

/** Draws the SVGs it is given by Chromium, whose letters and edges are the ones people see. */
const painter = `'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { app, BrowserWindow } = require('electron');
const [wishesFile, resultFile] = [process.env.BRANCHBOOK_WISHES, process.env.BRANCHBOOK_PICTURES];
const draw = async (wishes) => {
  const pictures = [];
  for (const { svg, width, height } of wishes) {
    const image = new Image();
    image.src = 'data:image/svg+xml;base64,' + svg;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const pen = canvas.getContext('2d');
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(image, 0, 0, width, height);
    const dots = pen.getImageData(0, 0, width, height).data;
    let text = '';
    for (let at = 0; at < dots.length; at += 8192) text += String.fromCharCode(...dots.subarray(at, at + 8192));
    pictures.push({ width, height, dots: btoa(text), png: canvas.toDataURL('image/png').split(',')[1] });
  }
  return pictures;
};
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  await window.loadURL('data:text/html,<p>');
  const wishes = readFileSync(wishesFile, 'utf8');
  const pictures = await window.webContents.executeJavaScript('(' + draw + ')(' + wishes + ')');
  writeFileSync(resultFile, JSON.stringify(pictures));
  app.exit(0);
}).catch((error) => { console.error(error); app.exit(1); });
`;

/**
 * @param {readonly Wish[]} wishes
 * @returns {Promise<Picture[]>}
 */
async function paint(wishes) {
  const folder = await mkdtemp(join(tmpdir(), 'branchbook-icons-'));
  const display = await openDisplay({ invisible: true });
  try {
    const main = join(folder, 'main.cjs');
    await writeFile(main, painter);
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'painter', main: 'main.cjs' }));
    const [wishesFile, result] = [join(folder, 'wishes.json'), join(folder, 'pictures.json')];
    await writeFile(wishesFile, JSON.stringify(wishes));
    const launch = resolveLaunch({ main, appRoot: folder, invisible: true });
    const files = { BRANCHBOOK_WISHES: wishesFile, BRANCHBOOK_PICTURES: result };
    const { code, output } = await runCommand(launch.executablePath, launch.args, {
      env: { ...process.env, ...display.env, ...launch.env, ...files },
    });
    if (code !== 0) throw new Stop(`The icons could not be drawn: ${output}`);
    /** @type {{width: number, height: number, dots: string, png: string}[]} */
    const pictures = JSON.parse(await readFile(result, 'utf8'));
    return pictures.map(({ width, height, dots, png }) => ({
      width,
      height,
      dots: Buffer.from(dots, 'base64'),
      png: Buffer.from(png, 'base64'),
    }));
  } finally {
    display.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} name
 * @param {number} width
 * @param {number} [height]
 * @returns {Promise<Wish>}
 */
async function wish(name, width, height = width) {
  return { svg: (await readFile(inRoot('resources', name))).toString('base64'), width, height };
}

/** `node electron/launch/package-icons.mjs`: draws every icon of the package anew from the SVGs beside them. */
await runScript(async () => {
  const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
  const wishes = await Promise.all([
    ...sizes.map((size) => wish(size <= 32 ? 'icons/icon-small.svg' : 'icons/icon.svg', size)),
    ...sizes.map((size) => wish('icons/backup.svg', size)),
    wish('installer/sidebar.svg', 164, 314),
    wish('installer/header.svg', 150, 57),
  ]);
  const pictures = await paint(wishes);
  const app = pictures.slice(0, sizes.length);
  const backup = pictures.slice(sizes.length, 2 * sizes.length);
  const [sidebar, header] = pictures.slice(2 * sizes.length);
  if (sidebar === undefined || header === undefined) throw new Stop('A picture is missing.');

  await mkdir(inRoot('resources/icons/sizes'), { recursive: true });
  const forWindows = (/** @type {Picture[]} */ all) => writeIco(all.filter(({ width }) => width <= 256));
  const large = app.find(({ width }) => width === 512);
  /** @type {[string, Uint8Array][]} */
  const files = [
    ['icons/icon.ico', forWindows(app)],
    ['icons/icon.icns', writeIcns(app)],
    ['icons/icon.png', large?.png ?? Buffer.alloc(0)],
    ...app.map(
      ({ width, png }) => /** @type {[string, Uint8Array]} */ ([`icons/sizes/${width}x${width}.png`, png]),
    ),
    ['icons/backup.ico', forWindows(backup)],
    ['icons/backup.icns', writeIcns(backup)],
    ['installer/sidebar.bmp', writeBitmap(sidebar)],
    ['installer/header.bmp', writeBitmap(header)],
  ];
  for (const [name, bytes] of files) await writeFile(inRoot('resources', name), bytes);
  console.log(files.map(([name, bytes]) => `resources/${name}  ${bytes.length} bytes`).join('\n'));
  return 0;
});
