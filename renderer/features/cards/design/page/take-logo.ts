import { fail, type Result } from '@shared/domain/kernel/result';
import { type LogoFailure, largestLogoFile, readLogo } from '@shared/domain/paper/logo-picture';

/**
 * Reads a picked file as a logo. Its head and size are checked, then it is opened as a picture: one that cannot be
 * drawn is none. Fails as `readLogo`; a file that cannot be read fails with `design.logoNoPicture`.
 */
export async function takeLogo(file: Blob): Promise<Result<string, LogoFailure>> {
  // A file far too large is not read at all; its head tells whether it is a picture.
  const part = file.size > largestLogoFile ? file.slice(0, largestLogoFile + 1) : file;
  const bytes = await part.arrayBuffer().catch(() => null);
  if (bytes === null) return fail('design.logoNoPicture');
  const logo = readLogo(new Uint8Array(bytes));
  if (!logo.ok) return logo;
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return fail('design.logoNoPicture');
  picture.close();
  return logo;
}
