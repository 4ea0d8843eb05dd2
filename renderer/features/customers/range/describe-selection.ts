import { maskUnverified } from '@renderer/components/facts/describe-unverified';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { Lang } from '@shared/words/define-words';
import { wordsIn } from '@shared/words/define-words';
import { gridWords } from '@shared/words/grid';
import { describeReason } from '@shared/words/reasons';
import { gridColumn } from '../grid/grid-columns';
import type { PageModel } from '../use-page-model';
import type { RangeDesk } from './range-desk';
import { rangeOf } from './range-store';
import { summariseRange } from './summarise-range';

/** A drag changes the range every frame: it is added up once it has stayed the same for so many milliseconds. */
const patience = 60;

let round = 0;
let waiting: number | undefined;

/** Tells the status line what is selected; the newest question alone is answered. */
export function describeSelection(desk: RangeDesk | null, { session }: PageModel, lang: Lang): void {
  round += 1;
  const mine = round;
  window.clearTimeout(waiting);
  const store = rangeOf(session);
  const rect = desk?.rect();
  if (desk === null || rect === undefined) {
    store.tell(null);
    return;
  }
  const { host } = desk;
  const columns = desk.columns().slice(rect.left, rect.right + 1);
  const anchor = store.range?.anchor;
  const record = anchor === undefined ? undefined : host.recordAt(anchor.row);
  const note = anchor === undefined || record === undefined ? null : noteOf(record, anchor.column, lang);
  if (rect.top === rect.bottom && columns.length === 1) {
    store.tell(note === null ? null : { rows: 1, columns: 1, filled: 0, numbers: null, note });
    return;
  }
  const recordAt = (row: number): CustomerRecord | undefined => host.recordAt(row);
  const add = () =>
    summariseRange({
      columns: columns.map((key) => {
        const column = gridColumn(key);
        const isFilled = (shown: CustomerRecord): boolean => column?.text(shown, lang, host.schemes()) !== '';
        return column?.field === undefined ? { isFilled } : { field: column.field, isFilled };
      }),
      top: rect.top,
      bottom: rect.bottom,
      recordAt,
      isStale: () => round !== mine,
    });
  waiting = window.setTimeout(() => {
    void add().then((summary) => {
      if (summary !== null && round === mine) store.tell({ ...summary, note });
    });
  }, patience);
}

function noteOf(record: CustomerRecord, column: string, lang: Lang): string | null {
  const waiting = record.unverified?.find((cell) => cell.field === column);
  if (waiting === undefined) return null;
  return wordsIn(gridWords, lang).notUnderstood(
    maskUnverified(waiting),
    describeReason(waiting.reason, lang),
  );
}
