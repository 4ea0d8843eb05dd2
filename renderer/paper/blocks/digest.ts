import type { CardFacts } from '@renderer/data/paper/card-facts';
import { hashPair } from '@shared/domain/imports/hash-text';
import type { PaperLayout } from '@shared/domain/paper/layout';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { CustomerValues } from './customer-values';
import { listCardLines } from './grid-lines';
import { listRows } from './list-rows';
import { measureBlocks } from './measures';
import type { ValueSetting } from './paper-order';
import type { PaperRow } from './row';

/** What a row says of the customer: no labels, for another name of a field changes nothing. */
function sayRow(row: PaperRow): unknown {
  switch (row.kind) {
    case 'texts':
      return row.cells
        .filter(({ isHint }) => isHint !== true)
        .map(({ text, isLabel }) => (isLabel === true ? '' : text));
    case 'chart':
      return row.months;
    case 'paragraph':
      return row.text;
    default:
      return '';
  }
}

/** Before every date there is: what is counted up to the day of printing says nothing then. */
const noDay = '0000-01-01 00:00';

/**
 * A short sign of what stands on a customer's paper, not of when, for whom and in which language it is printed. Another
 * sign later means that it has changed since (branch-practice section 5: 有效性, 时效性). Takes the facts the layout
 * prints, see `openCardFacts`.
 */
export function digestOf(
  layout: PaperLayout,
  record: CustomerRecord,
  facts: CardFacts,
  schemes: readonly TierScheme[],
): string {
  const setting: ValueSetting = {
    branch: '',
    printedBy: '',
    printedAt: noDay,
    lang: 'zh-CN',
    masked: false,
    schemes,
    facts,
  };
  const values = new CustomerValues(record, setting);
  const said =
    layout.grid === null
      ? listRows(layout, record.kind, values, measureBlocks(layout.frame, 'zh-CN', layout.frame.points)).map(
          sayRow,
        )
      : listCardLines(layout, record.kind, values).map(({ text }) => text);
  const { high, low } = hashPair(17, record.kind, JSON.stringify(said));
  return `${(high >>> 0).toString(36)}-${(low >>> 0).toString(36)}`;
}
