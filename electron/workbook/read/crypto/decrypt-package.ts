import { setImmediate as nextTurn } from 'node:timers/promises';
import { WorkbookFault } from '../fault';
import type { ReadLimits } from '../limits';
import { requireSize } from '../limits';
import { openOle } from '../ole/ole-container';
import type { ByteSource } from '../source/byte-source';
import type { DecryptPiece, UnlockedPackage } from './agile';
import { unlockAgile } from './agile';
import { unlockStandard } from './standard';

const pieceBytes = 4096;
const piecesPerTurn = 2048;

/** Excel encrypts with this password when only the structure of a workbook is protected; nobody is asked for it. */
const silentPassword = 'VelvetSweatshop';

/**
 * The .xlsx inside an encrypted container, decrypted in memory: it never touches the disk. Throws `WorkbookFault`:
 * `workbook.encrypted` without a password, `workbook.wrongPassword` with another one, `workbook.lockedOtherwise` for
 * protection that is not by password.
 */
export async function decryptPackage(
  source: ByteSource,
  limits: ReadLimits,
  password: string | undefined,
): Promise<Buffer> {
  requireSize(source, limits.heldBytes);
  const ole = await openOle(source);
  if (!ole.has('EncryptionInfo')) throw new WorkbookFault('workbook.lockedOtherwise', 'no encryption info');
  const info = await ole.read('EncryptionInfo');
  const unlocked = await unlock(info, password ?? silentPassword, limits);
  if (unlocked === null) {
    throw new WorkbookFault(
      password === undefined ? 'workbook.encrypted' : 'workbook.wrongPassword',
      'password does not fit',
    );
  }
  const sealed = await ole.read('EncryptedPackage');
  if (unlocked.isWhole?.(sealed) === false) throw new WorkbookFault('workbook.damaged', 'integrity');
  return decryptAll(sealed, unlocked.decrypt);
}

async function unlock(info: Buffer, password: string, limits: ReadLimits): Promise<UnlockedPackage | null> {
  if (info.length < 8) throw new WorkbookFault('workbook.damaged', 'encryption info');
  const [major, minor] = [info.readUInt16LE(0), info.readUInt16LE(2)];
  const rest = info.subarray(8);
  if (major === 4 && minor === 4) return unlockAgile(rest, password, limits);
  if (minor === 2 && major >= 2 && major <= 4) {
    const decrypt = await unlockStandard(rest, password);
    return decrypt === null ? null : { decrypt };
  }
  throw new WorkbookFault('workbook.lockedOtherwise', 'encryption version');
}

/** Decrypts in place: the first eight bytes hold the length, pieces of 4096 follow. */
async function decryptAll(sealed: Buffer, decrypt: DecryptPiece): Promise<Buffer> {
  const length = sealed.length >= 8 ? Number(sealed.readBigUInt64LE(0)) : -1;
  const body = sealed.subarray(8);
  if (length < 0 || length > body.length) throw new WorkbookFault('workbook.damaged', 'encrypted length');
  for (let index = 0; index * pieceBytes < length; index++) {
    const from = index * pieceBytes;
    // Ends on a whole cipher block; some writers leave a few bytes more.
    const to = from + Math.min(pieceBytes, (body.length - from) & ~15);
    decrypt(body.subarray(from, to), index).copy(body, from);
    if (index % piecesPerTurn === piecesPerTurn - 1) await nextTurn();
  }
  return body.subarray(0, length);
}
