import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { CheckedArgument, PickedFile } from '@shared/ipc/contract';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { shellWords } from '@shared/words/shell';
import type { FileTokens } from './file-tokens';

/** Takes cells copied from another program as if they were a picked file. Nothing to read in them: `paste.empty`. */
export function takePaste(
  tokens: FileTokens,
  lang: Lang,
  { text, html }: CheckedArgument<'files.takePaste'>,
): Result<PickedFile> {
  const hasTable = html !== undefined && /<table[\s>]/i.test(html);
  if (text.trim() === '' && !hasTable) return fail('paste.empty');
  const { pastedTable: name } = wordsIn(shellWords, lang);
  return succeed(tokens.issueHeld({ name, text, ...(hasTable ? { html } : {}) }));
}
