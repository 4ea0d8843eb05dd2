import type { SmallEntry } from './compound-file';

/**
 * The streams that tell Office how the package in an encrypted workbook is transformed ([MS-OFFCRYPTO] 2.1 and
 * 2.2.1). They are the same in every file; Excel asks for them, others pass over them.
 */
export function makeDataSpaces(): SmallEntry {
  return folder('\u0006DataSpaces', [
    stream('Version', lengthPrefixed('Microsoft.Container.DataSpaces'), versions()),
    stream(
      'DataSpaceMap',
      numbers(8, 1, 0x68, 1, 0),
      lengthPrefixed('EncryptedPackage'),
      lengthPrefixed('StrongEncryptionDataSpace'),
    ),
    folder('DataSpaceInfo', [
      stream('StrongEncryptionDataSpace', numbers(8, 1), lengthPrefixed('StrongEncryptionTransform')),
    ]),
    folder('TransformInfo', [
      folder('StrongEncryptionTransform', [
        stream(
          '\u0006Primary',
          numbers(0x58, 1),
          lengthPrefixed('{FF9A3F03-56EF-4613-BDD5-5A41C1D07246}'),
          lengthPrefixed('Microsoft.Container.EncryptionTransform'),
          versions(),
          numbers(0, 0, 0, 4),
        ),
      ]),
    ]),
  ]);
}

function folder(name: string, entries: readonly SmallEntry[]): SmallEntry {
  return { name, entries };
}

function stream(name: string, ...parts: readonly Buffer[]): SmallEntry {
  return { name, bytes: Buffer.concat(parts) };
}

/** Reader, updater and writer version 1.0. */
function versions(): Buffer {
  return numbers(1, 1, 1);
}

function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, at * 4);
  return bytes;
}

/** UTF-16 with its length in bytes before it, filled up to a multiple of four. */
function lengthPrefixed(text: string): Buffer {
  const encoded = Buffer.from(text, 'utf16le');
  return Buffer.concat([numbers(encoded.length), encoded, Buffer.alloc((4 - (encoded.length % 4)) % 4)]);
}
