/** Breaks a paragraph into lines no wider than `width`: Latin words stay whole, Chinese breaks anywhere. */
export function wrapText(
  context: Pick<CanvasRenderingContext2D, 'measureText'>,
  text: string,
  width: number,
): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const piece of text.match(/[\x21-\x7e]+\s*|\s+|[^\x20-\x7e]/gu) ?? []) {
    if (current !== '' && context.measureText(current + piece.trimEnd()).width > width) {
      lines.push(current.trimEnd());
      current = piece.trimStart();
    } else {
      current += piece;
    }
  }
  if (current !== '') lines.push(current.trimEnd());
  return lines;
}
