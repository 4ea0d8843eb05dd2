import { maskInText } from '@shared/domain/fields/mask-text';
import { editXml } from '../xml-edit';

/**
 * The shared texts of a workbook: those that no cell refers to any more become empty, phones and ID numbers in the
 * others are hidden. Their numbers stay.
 */
export function concealSharedTexts(xml: string, isUsed: (index: number) => boolean): string {
  let index = -1;
  return editXml(xml, {
    tag: (tag) => {
      if (tag.name === 'si') index += 1;
    },
    text: (text, path) => {
      if (path.at(-1) !== 't') return text;
      return isUsed(index) ? maskInText(text) : '';
    },
  });
}

/** Any other part: texts between tags. */
export function concealTexts(xml: string): string {
  return editXml(xml, { text: (text) => maskInText(text) });
}

const wholePhone = /^1[3-9]\d{9}$/;

/** The records that a pivot table keeps: numbers stay numbers, with noughts in the middle. */
export function concealPivotRecords(xml: string): string {
  return editXml(xml, {
    tag: (tag) => {
      const value = tag.get('v');
      if (value === undefined) return;
      if (tag.name === 's') tag.set('v', maskInText(value));
      else if (tag.name === 'n' && wholePhone.test(value)) {
        tag.set('v', `${value.slice(0, 3)}0000${value.slice(7)}`);
      }
    },
  });
}
