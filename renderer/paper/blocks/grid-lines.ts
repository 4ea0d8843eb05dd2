import type { LayoutBlock, LayoutCell, PaperLayout } from '@shared/domain/paper/layout';
import { sayNamed } from '@shared/domain/paper/layout';
import type { CustomerKind } from '@shared/domain/records/records';
import { wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { formatAmount } from '../paper-values';
import type { CustomerValues } from './customer-values';
import { blocksFor, listOwnCells } from './list-rows';
import { listSourceRows } from './source-rows';

/** One line of a small card: a label and what is written on the rule beside it. */
export interface CardLine {
  readonly label: string;
  readonly text: string;
  /** So many characters at its beginning are bold. */
  readonly strong?: number;
  /** A heading across; a paragraph; boxes to tick. Absent: a labelled line. */
  readonly kind?: 'part' | 'free' | 'choices';
  readonly choices?: readonly string[];
  /** Its text fills what the others leave, empty lines included, for a card is written on. */
  readonly isElastic?: boolean;
}

/** A line to write on takes about so much, in millimetres. */
const lineHeight = 5.5;

/** Everything that stands on a small card, one line below the other. The last cell across is the elastic one. */
export function listCardLines(
  layout: PaperLayout,
  kind: CustomerKind,
  values: CustomerValues,
): readonly CardLine[] {
  const lines = blocksFor(layout, kind).flatMap((block) => listBlockLines(block, kind, values));
  const last = lines.findLastIndex(({ isElastic }) => isElastic === true);
  return lines.map((line, at) => {
    if (line.isElastic !== true || at === last) return line;
    const { isElastic: _, ...rest } = line;
    return rest;
  });
}

function listBlockLines(block: LayoutBlock, kind: CustomerKind, values: CustomerValues): readonly CardLine[] {
  const { lang } = values.setting;
  const title = block.title === null ? '' : values.say(block.title);
  const part: readonly CardLine[] = title === '' ? [] : [{ kind: 'part', label: '', text: title }];
  switch (block.kind) {
    case 'fields':
      return [...part, ...block.cells.map((cell) => lineOfCell(cell, values))];
    case 'ownFields': {
      const own = listOwnCells(values, kind).map((cell) => lineOfCell({ ...cell, wide: false }, values));
      return own.length === 0 ? [] : [...part, ...own];
    }
    case 'write':
      return Array.from({ length: Math.max(1, Math.round(block.heightMm / lineHeight)) }, (_, at) => ({
        label: at === 0 ? title : '',
        text: '',
      }));
    case 'table': {
      const date = wordsIn(paperWords, lang).emptyDate.trim();
      const filled = listSourceRows(block, values).map((row): CardLine => {
        const [first = '', ...rest] = block.columns.map(({ value = '' }) => row[value] ?? '');
        return { label: first, text: rest.filter((text) => text !== '').join(values.separator) };
      });
      const isDated = block.columns[0]?.value === 'on';
      const blank = Array.from(
        { length: block.blank },
        (): CardLine => ({
          label: isDated ? date : '',
          text: '',
        }),
      );
      return [...part, ...filled, ...blank];
    }
    case 'chart': {
      const known = values.facts.months.slice(-block.months);
      const amounts = known.flatMap(({ assets }) => (assets === undefined ? [] : formatAmount(assets, lang)));
      return [{ label: title, text: amounts.join(' → ') }];
    }
    case 'text':
      return [...part, { kind: 'free', label: '', text: values.tell(block.text) }];
    case 'choices':
      return [
        {
          kind: 'choices',
          label: title,
          text: '',
          choices: block.choices.map((choice) => sayNamed(choice, lang)),
        },
      ];
    case 'sign':
      return block.labels.map((label) => ({ label: sayNamed(label, lang), text: '' }));
  }
}

function lineOfCell(cell: LayoutCell, values: CustomerValues): CardLine {
  const strong = cell.strong ? values.leading(cell) : 0;
  return {
    label: values.label(cell),
    text: values.joined(cell),
    ...(strong > 0 ? { strong } : {}),
    ...(cell.wide ? { isElastic: true } : {}),
  };
}
