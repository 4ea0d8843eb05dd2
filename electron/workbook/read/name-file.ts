import { basename } from 'node:path';
import type { Failure } from '@shared/domain/kernel/result';
import type { WorkbookReason } from './fault';
import { explainFault } from './fault';

/** The failure behind anything thrown while reading `path`, with the file's name in `details.file`. */
export function nameFile(path: string, error: unknown): Failure<WorkbookReason> {
  const failure = explainFault(error);
  return { ...failure, details: { ...failure.details, file: basename(path) } };
}
