// @ts-check
import { Stop } from './stop.mjs';

/**
 * Every fuse there is, in the order of Electron's wire, as the package has it. An older Electron has fewer; one that
 * has more stops the packaging, so that nothing new is ever left as it happens to come.
 */
export const packageFuses = /** @type {const} */ ([
  { name: 'RunAsNode', on: false },
  // The app keeps no cookies; should a part of Chromium ever write one, it is not readable on disk.
  { name: 'EnableCookieEncryption', on: true },
  { name: 'EnableNodeOptionsEnvironmentVariable', on: false },
  { name: 'EnableNodeCliInspectArguments', on: false },
  { name: 'EnableEmbeddedAsarIntegrityValidation', on: true },
  { name: 'OnlyLoadAppFromAsar', on: true },
  { name: 'LoadBrowserProcessSpecificV8Snapshot', on: false },
  { name: 'GrantFileProtocolExtraPrivileges', on: false },
  // A guard, not a door: memory faults of WebAssembly are caught by the system instead of by checks in its code.
  { name: 'WasmTrapHandlers', on: true },
]);

const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const wireVersion = 1;
const states = { on: 0x31, off: 0x30, removed: 0x72 };

/**
 * Sets every fuse of an Electron binary. Both halves of a universal one are set.
 * @param {Buffer} binary changed in place
 * @returns {number} how many fuses its wire has
 */
export function setFuses(binary) {
  const places = findWires(binary);
  const [first] = places;
  if (first === undefined) throw new Stop('The Electron binary has no fuses to set. Nothing was packed.');
  for (const place of places) {
    const [version, length] = [binary[place], binary[place + 1] ?? 0];
    if (version !== wireVersion) {
      throw new Stop(
        `The fuses of this Electron have version ${version}, which is not known here. Nothing was packed.`,
      );
    }
    if (length > packageFuses.length) {
      throw new Stop(
        `This Electron has ${length} fuses and ${packageFuses.length} are known. Decide about the new ones in ` +
          'electron/launch/package-fuses.mjs. Nothing was packed.',
      );
    }
    packageFuses.slice(0, length).forEach(({ on }, index) => {
      const at = place + 2 + index;
      if (binary[at] !== states.removed) binary[at] = on ? states.on : states.off;
    });
  }
  return binary[first + 1] ?? 0;
}

/**
 * @param {Buffer} binary
 * @returns {number[]} where each wire begins: its version, its length, then one byte a fuse
 */
function findWires(binary) {
  const places = [];
  for (let at = binary.indexOf(sentinel); at !== -1; at = binary.indexOf(sentinel, at + 1)) {
    places.push(at + sentinel.length);
  }
  return places;
}
