import type { Failure } from '@shared/domain/kernel/result';

const unusable = [
  /^workbook\.(?!processGone$|stopped$|notWritable$|writeFailed$|diskFull$)/,
  /^sheet\./,
  /^mapping\./,
  /^files\.(unknownToken|notReadable|notFile)$/,
  /^book\.(wrongPassword|waitBeforePassword|keyringMissing|exists)$/,
];

/**
 * The exit code a failure ends the run with (acceptance-surface): 2 for what the person gave, 1 for a fault. What
 * fails while results are written is never the person's arguments.
 */
export function exitCodeOf({ reason }: Failure, stage: 'input' | 'output'): 1 | 2 {
  return stage === 'input' && unusable.some((pattern) => pattern.test(reason)) ? 2 : 1;
}
