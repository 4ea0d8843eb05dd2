/** Reason codes and error kinds as our code writes them: nothing a customer's name could hide in. */
const codePattern = /^[a-z][A-Za-z]*(\.[A-Za-z][A-Za-z0-9]*)+$/;
const kindPattern = /^(?:Uncaught |\(in promise\) )*([A-Z][A-Za-z]*(?:Error|Exception))\b/;
const framePattern =
  /^\s*(?:at )?(?:async )?(?:new )?([\w$.<>[\] ]{0,80}?)\s*[(@]?(?:[a-z-]+:\/\/|file:)?[^()\s]*?([\w.-]+):(\d+):(\d+)\)?$/;
const frameLimit = 30;

/**
 * What of an error may be kept: its code or kind, and its stack frames with paths cut to the file's name. Messages
 * are dropped, because they can quote cells, names and numbers.
 */
export function traceOf(what: string): readonly string[] {
  const lines = what.split('\n');
  const first = lines[0]?.trim() ?? '';
  const kept = [codePattern.test(first) ? first : (kindPattern.exec(first)?.[1] ?? 'Error')];
  for (const line of lines.slice(1)) {
    const frame = framePattern.exec(line);
    if (frame !== null)
      kept.push(
        `${hideNumbers(frame[1]?.trim() || '-')} ${hideNumbers(frame[2] ?? '')}:${frame[3]}:${frame[4]}`,
      );
    if (kept.length > frameLimit) break;
  }
  return kept;
}

/** No name of ours holds a long number; a line of a message that only looks like a frame may. */
export function hideNumbers(text: string): string {
  return text.replace(/\d{5,}/g, '_');
}

/** The stack of anything that was thrown. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.name) : 'Error';
}
