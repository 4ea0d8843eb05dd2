import type { Failure } from '@shared/domain/kernel/result';
import { fail } from '@shared/domain/kernel/result';
import type { WorkbookReason } from './fault';
import { explainFault } from './fault';
import type { ByteSource } from './source/byte-source';

/** The failure behind anything thrown while reading, with the file's name in `details.file`. */
export function nameFile(file: string, error: unknown): Failure<WorkbookReason> {
  const failure = explainFault(error);
  return { ...failure, details: { ...failure.details, file } };
}

/**
 * As `nameFile`, for an opened workbook: what looks damaged because somebody saved it meanwhile is `workbook.changed`.
 */
export async function nameFailure(source: ByteSource, error: unknown): Promise<Failure<WorkbookReason>> {
  const failure = nameFile(source.name, error);
  if (failure.reason !== 'workbook.damaged' && failure.reason !== 'workbook.tooLarge') return failure;
  const changed = await source.hasChanged().catch(() => false);
  return changed ? fail('workbook.changed', { details: { ...failure.details } }) : failure;
}
