import { z } from 'zod';
import { fail, type Result, succeed } from '../kernel/result';
import type { PaperLayout } from './layout';
import { validateLayout } from './validate-layout';

/** Tells the files; what an app of another maker writes does not begin like this. */
const format = 'branchbook.paperLayouts';
const version = 1;

/** The longest file read, in characters: a few dozen layouts, each with a logo. */
export const longestLayoutFile = 8_000_000;

const most = 60;

const fileSchema = z.object({
  format: z.literal(format),
  version: z.number().int().min(1),
  layouts: z.array(z.unknown()).max(most),
});

export type LayoutFileFailure =
  | 'design.fileTooLarge'
  | 'design.fileNotOne'
  | 'design.fileNewer'
  | 'design.fileEmpty'
  | 'design.fileBroken';

/** Layouts as the text of a file, to be read by `readLayoutFile` in another book. Holds nothing about customers. */
export function writeLayoutFile(layouts: readonly PaperLayout[]): string {
  return `${JSON.stringify({ format, version, layouts }, null, 2)}\n`;
}

/**
 * Reads a file of layouts, all or nothing: what is unknown in it is left out, everything else is checked as if typed
 * in. Fails with `design.fileTooLarge`, `fileNotOne` (not JSON, or not a file of layouts), `fileNewer`, `fileEmpty`
 * and `fileBroken` (`details.layout`: which one, from 1; `details.place`: where in it).
 */
export function readLayoutFile(text: string): Result<readonly PaperLayout[], LayoutFileFailure> {
  if (text.length > longestLayoutFile) return fail('design.fileTooLarge');
  const content = parseJson(text);
  const file = fileSchema.safeParse(content);
  if (!file.success) return fail('design.fileNotOne');
  if (file.data.version > version) return fail('design.fileNewer');
  if (file.data.layouts.length === 0) return fail('design.fileEmpty');
  const layouts: PaperLayout[] = [];
  for (const [index, candidate] of file.data.layouts.entries()) {
    const valid = validateLayout(candidate);
    if (!valid.ok) {
      const place = valid.details?.place ?? 'name';
      return fail('design.fileBroken', { details: { layout: index + 1, place } });
    }
    layouts.push(valid.value);
  }
  return succeed(layouts);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
