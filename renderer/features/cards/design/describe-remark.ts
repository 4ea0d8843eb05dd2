import type { PaperLayout } from '@shared/domain/paper/layout';
import type { LayoutRemark } from '@shared/domain/paper/layout-remarks';
import { nameOfValue } from '@shared/domain/paper/paper-values';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { nameOfBlock } from './blocks/block-name';

/** A remark as a sentence that names the section it is about. */
export function describeRemark(remark: LayoutRemark, layout: PaperLayout, lang: Lang): string {
  const words = wordsIn(layoutEditorWords, lang);
  const section = (id: string | null) => {
    const block = layout.blocks.find((each) => each.id === id);
    return block === undefined ? words.listColumns : nameOfBlock(block, lang);
  };
  switch (remark.kind) {
    case 'noRoom':
    case 'empty':
      return words[remark.kind];
    case 'gridLow':
      return words.gridLow(remark.heightMm, remark.neededMm);
    case 'gridNarrow':
      return words.gridNarrow(remark.widthMm);
    case 'listWide':
      return words.listWide(remark.widthMm, remark.roomMm);
    case 'fieldGone':
      return words.fieldGone(section(remark.block), nameOfValue(remark.key, lang));
    case 'fieldOfOthers': {
      const kinds = layout.blocks.find(({ id }) => id === remark.block)?.kinds ?? [];
      const whom = kinds[0] === 'company' ? words.company : words.individual;
      return words.fieldOfOthers(section(remark.block), nameOfValue(remark.key, lang), whom);
    }
    case 'unknownMark':
      return words.unknownMark(section(remark.block), remark.mark);
    case 'shares':
      return words.shares(section(remark.block), remark.total);
  }
}

/** The section a remark is about; null for the whole paper. */
export function blockOfRemark(remark: LayoutRemark): string | null {
  return 'block' in remark ? remark.block : null;
}
