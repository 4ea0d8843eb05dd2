import type { PaperLayout } from '@shared/domain/paper/layout';
import { listMarks } from '@shared/domain/paper/text-marks';

/** What of the book around a customer a layout prints. */
export interface FactsWanted {
  /** The latest contacts of each customer, at most so many; 0: none. */
  readonly contacts: number;
  readonly relations: boolean;
  /** Months of assets; 0: none. */
  readonly months: number;
  readonly improvements: boolean;
}

/** Looks through a layout for what has to be read; the same answer means that nothing has to be read again. */
export function listFactsWanted(layout: PaperLayout): FactsWanted {
  let wanted: FactsWanted = { contacts: 0, relations: false, months: 0, improvements: false };
  const more = (change: Partial<FactsWanted>) => {
    wanted = {
      contacts: Math.max(wanted.contacts, change.contacts ?? 0),
      relations: wanted.relations || change.relations === true,
      months: Math.max(wanted.months, change.months ?? 0),
      improvements: wanted.improvements || change.improvements === true,
    };
  };
  const value = (key: string) => {
    if (key === '@household') more({ relations: true });
    if (key === '@assetsChange') more({ months: 2 });
  };
  for (const block of layout.blocks) {
    for (const text of [block.title?.zh, block.title?.en])
      for (const key of listMarks(text ?? '')) value(key);
    if (block.kind === 'fields') for (const cell of block.cells) for (const key of cell.values) value(key);
    if (block.kind === 'text')
      for (const key of [...listMarks(block.text.zh), ...listMarks(block.text.en)]) value(key);
    if (block.kind === 'chart') more({ months: block.months });
    if (block.kind !== 'table') continue;
    if (block.source === 'contacts') more({ contacts: block.most });
    if (block.source === 'relations') more({ relations: true });
    if (block.source === 'improvements') more({ improvements: true });
  }
  return wanted;
}
