import type { ResidentTable } from '@renderer/data/book-session';
import type { BookRecord } from '@shared/domain/records/records';
import { readMatrices } from '@shared/domain/value-matrix/matrix-commands';
import type { ValueMatrix } from '@shared/domain/value-matrix/value-matrix';

const matricesByContent = new WeakMap<readonly BookRecord[], readonly ValueMatrix[]>();

/** The value matrices in force; the same array until the settings change. */
export function matricesOf(settings: Pick<ResidentTable<BookRecord>, 'all' | 'get'>): readonly ValueMatrix[] {
  const content = settings.all();
  const matrices = matricesByContent.get(content) ?? readMatrices(settings);
  matricesByContent.set(content, matrices);
  return matrices;
}
