import { listFields } from '../fields/catalogue';
import type { LayoutBlock, PaperLayout } from './layout';
import { findPaperValue } from './paper-values';
import { listMarks } from './text-marks';

/**
 * Keys of everything about customers that a layout prints, once each, for the audit trail: fields, worked-out values
 * (the fields themselves where a value shows them word for word), and `#contacts` and the like for tables and charts.
 */
export function fieldsOnLayout(layout: PaperLayout): readonly string[] {
  const keys = new Set<string>();
  const add = (key: string) => {
    const value = findPaperValue(key);
    if (value?.origin === 'hand' || value?.origin === 'print') return;
    for (const one of value?.shows ?? [key]) keys.add(one);
  };
  for (const block of layout.blocks) for (const key of keysOfBlock(block)) add(key);
  for (const { value } of layout.list?.columns ?? []) add(value);
  return [...keys];
}

function keysOfBlock(block: LayoutBlock): readonly string[] {
  const titled = block.title === null ? [] : [...listMarks(block.title.zh), ...listMarks(block.title.en)];
  switch (block.kind) {
    case 'fields':
      return [...titled, ...block.cells.flatMap(({ values }) => values)];
    case 'ownFields':
      return [
        ...titled,
        ...listFields()
          .filter(({ section }) => section === 'own')
          .map(({ key }) => key),
      ];
    case 'table':
      return block.source === 'blank' ? titled : [...titled, `#${block.source}`];
    case 'chart':
      return [...titled, '#months'];
    case 'text':
      return [...titled, ...listMarks(block.text.zh), ...listMarks(block.text.en)];
    default:
      return titled;
  }
}
