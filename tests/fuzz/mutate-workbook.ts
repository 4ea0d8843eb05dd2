import { inflateRawSync } from 'node:zlib';
import { buildZip, type ZipPart } from '../helpers/zip-builder';
import { mutateBytes } from './mutate-bytes';
import { mutateXml } from './mutate-xml';
import type { Random } from './random';

/** A workbook of which mutants are made. */
export interface Seed {
  readonly name: string;
  readonly bytes: Buffer;
  /** Of zips: the parts, inflated. */
  readonly parts?: readonly ZipPart[];
}

/** Takes a workbook as a seed; a zip is taken apart, so that its parts can be changed under a sound checksum. */
export function makeSeed(name: string, bytes: Buffer): Seed {
  return bytes.readUInt32LE(0) === 0x04034b50 ? { name, bytes, parts: listEntries(bytes) } : { name, bytes };
}

/** One mutant: raw bytes changed, or a part, or the zip around the parts. */
export function mutate(seed: Seed, random: Random): Buffer {
  if (seed.parts === undefined || random.oneIn(4)) return mutateBytes(seed.bytes, random);
  const at = random.below(seed.parts.length);
  const other = random.pick(seed.parts);
  const parts = seed.parts.flatMap((part, index) =>
    index === at ? changePart(part, other, random) : [part],
  );
  const zip = buildZip(parts);
  return random.oneIn(10) ? mutateBytes(zip, random) : zip;
}

function changePart(part: ZipPart, other: ZipPart, random: Random): readonly ZipPart[] {
  const data = Buffer.from(part.data);
  switch (random.below(10)) {
    case 0:
      return [];
    case 1:
      return [{ ...part, data: other.data }];
    case 2:
      return [part, part];
    case 3:
      return [
        {
          ...part,
          declaredSize: random.pick([0, 1, data.length - 1, data.length + 1, 0x7fffffff, 0xffffffff]),
        },
      ];
    case 4:
      return [{ ...part, declaredChecksum: random.below(0xffffffff) }];
    case 5:
      return [
        { ...part, name: random.pick(['../x.xml', '/x', 'xl/workbook.bin', part.name.toUpperCase(), '']) },
      ];
    case 6:
      return [{ ...part, stored: true, data: mutateBytes(data, random) }];
    default:
      return [{ ...part, data: mutateXml(data.toString('utf8'), random) }];
  }
}

/** The entries of a sound zip, read from its directory. */
function listEntries(zip: Buffer): ZipPart[] {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const count = zip.readUInt16LE(end + 10);
  const parts: ZipPart[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    if (!name.endsWith('/')) {
      parts.push({ name, data: zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed) });
    }
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}
