import { type LayoutBlock, sayNamed } from '@shared/domain/paper/layout';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { blockKindName, tableSourceName } from '@shared/words/paper-layouts';
import { nameOfCell } from './cell-name';

/** What a section is called in the list of them: its title, else what it begins with. */
export function nameOfBlock(block: LayoutBlock, lang: Lang): string {
  const title = block.title === null ? '' : sayNamed(block.title, lang);
  if (title !== '') return withoutBraces(title);
  if (block.kind === 'fields') {
    const names = block.cells.slice(0, 2).map((cell) => nameOfCell(cell, lang));
    if (names.length > 0) return names.join(lang === 'en' ? ', ' : '、');
  }
  if (block.kind === 'text') {
    const [line = ''] = sayNamed(block.text, lang).trim().split('\n');
    if (line !== '') return withoutBraces(line);
  }
  if (block.kind === 'table') return tableSourceName(block.source, lang);
  return blockKindName(block.kind, lang);
}

/** Marks by their names alone. */
function withoutBraces(text: string): string {
  return text.replace(/[{}｛｝]{2}/g, '');
}

/** What stands beside the name: the kind of section or its size, and for whom it is. */
export function describeBlock(block: LayoutBlock, lang: Lang): string {
  const words = wordsIn(layoutEditorWords, lang);
  const what =
    block.kind === 'fields' ? words.cellCount(block.cells.length) : blockKindName(block.kind, lang);
  if (block.kinds.length === 2) return what;
  const whom = block.kinds[0] === 'company' ? words.forCompanies : words.forIndividuals;
  return `${whom} · ${what}`;
}
