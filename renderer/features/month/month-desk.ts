import { callShell } from '@renderer/data/bridge';
import { writePdf } from '@renderer/data/paper/paper-jobs';
import { type WorkbookContent, writeWorkbookFile } from '@renderer/data/workbook-files/write-file';
import { type PaperDocument, toDocumentHtml } from '@renderer/paper/document';
import { type Result, succeed } from '@shared/domain/kernel/result';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { monthRunWords } from '@shared/words/month-run';

/** Says a line on the console. */
export async function say(text: string): Promise<void> {
  await callShell('month.progress', { text: text.slice(0, 500) });
}

/** A token to write one file of the run's results. */
export async function takeToken(name: string): Promise<Result<string>> {
  const picked = await callShell('month.saveToken', { name });
  return picked.ok ? succeed(picked.value.token) : picked;
}

/** Writes a workbook among the results; answers its rows. */
export async function putWorkbook(
  name: string,
  content: WorkbookContent,
  lang: Lang,
): Promise<Result<number>> {
  const token = await takeToken(name);
  if (!token.ok) return token;
  const written = await writeWorkbookFile(token.value, content);
  if (!written.ok) return written;
  await say(wordsIn(monthRunWords, lang).wrote(name));
  return succeed(written.value.rows);
}

/** Writes a document as PDF among the results; answers its pages. */
export async function putPdf(name: string, document: PaperDocument): Promise<Result<number>> {
  const token = await takeToken(name);
  if (!token.ok) return token;
  const written = await writePdf(token.value, { title: document.title, html: toDocumentHtml(document) });
  if (!written.ok) return written;
  const { lang } = document;
  await say(wordsIn(monthRunWords, lang).wrotePages(name, written.value.pages.toLocaleString('en-US')));
  return succeed(written.value.pages);
}
