import { fail, type Result, succeed } from '../kernel/result';
import { type LayoutBlock, layoutSchema, type Named, type PaperLayout } from './layout';
import { customerPapers } from './paper-kind';

export type LayoutFailure = 'design.invalid' | 'design.noName';

/** Longest name of a layout, in characters. */
export const longestLayoutName = 40;

/**
 * Checks a layout before it is kept: its shape, its name, and that what belongs to other kinds of paper is not there.
 * The answer is tidied: names without spaces at the ends, shares of columns that make 100, sections with ids of their
 * own, a smallest size no larger than the size. What merely looks wrong is told by `listLayoutRemarks`.
 */
export function validateLayout(candidate: unknown): Result<PaperLayout, LayoutFailure> {
  const parsed = layoutSchema.safeParse(candidate);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join('.') ?? '';
    return fail('design.invalid', { details: { place } });
  }
  const name = tidyName(parsed.data.name);
  if (name === null) return fail('design.noName');
  return succeed(tidyLayout({ ...parsed.data, name }));
}

/** A name in both languages, one standing in for the other; null when there is none. */
function tidyName({ zh, en }: Named): Named | null {
  const tidy = (text: string) =>
    [...text.normalize('NFC').replace(/\s+/g, ' ').trim()].slice(0, longestLayoutName * 2).join('');
  const [chinese, english] = [tidy(zh), tidy(en)];
  if (chinese === '' && english === '') return null;
  return { zh: chinese || english, en: english || chinese };
}

function tidyLayout(layout: PaperLayout): PaperLayout {
  const { kind, frame } = layout;
  const ofCustomer = customerPapers.some((paper) => paper === kind);
  return {
    ...layout,
    frame: { ...frame, leastPoints: Math.min(frame.leastPoints, frame.points) },
    blocks: ofCustomer ? giveOwnIds(layout.blocks).map(tidyBlock) : [],
    grid: kind === 'smallCard' || kind === 'labels' ? layout.grid : null,
    list: kind === 'customerList' ? layout.list : null,
    summary: kind === 'monthSummary' ? [...new Set(layout.summary ?? [])] : null,
  };
}

function giveOwnIds(blocks: readonly LayoutBlock[]): readonly LayoutBlock[] {
  const taken = new Set<string>();
  return blocks.map((block) => {
    let { id } = block;
    for (let count = 2; taken.has(id); count += 1) id = `${block.id.slice(0, 34)}-${count}`;
    taken.add(id);
    return id === block.id ? block : { ...block, id };
  });
}

/** Shares of columns are whole percents that make 100; what rounding leaves goes to the widest. */
function tidyBlock(block: LayoutBlock): LayoutBlock {
  if (block.kind !== 'table') return block;
  const total = block.columns.reduce((sum, { percent }) => sum + percent, 0);
  if (Math.abs(total - 100) < 0.01) return block;
  const shares = block.columns.map(({ percent }) => Math.max(3, Math.round((percent / total) * 100)));
  const widest = shares.indexOf(Math.max(...shares));
  shares[widest] = (shares[widest] ?? 0) + 100 - shares.reduce((sum, share) => sum + share, 0);
  return {
    ...block,
    columns: block.columns.map((column, at) => ({ ...column, percent: shares[at] ?? column.percent })),
  };
}
