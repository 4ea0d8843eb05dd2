import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import type { Formats } from '@renderer/components/language/formats';
import { selectionOf } from '@renderer/data/selection';
import { removeCustomers } from '@shared/domain/bin/remove-customers';
import { shownValueOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { ColumnFilter } from '@shared/domain/views/column-filter';
import { customerPageWords } from '@shared/words/customer-page';
import { wordsIn } from '@shared/words/define-words';
import { gridWords } from '@shared/words/grid';
import { maskingWords } from '@shared/words/masking';
import { gridColumn, hidesCell } from '../grid/grid-columns';
import type { PageModel } from '../use-page-model';
import type { RangeDesk } from './range-desk';
import type { CellPlace } from './range-model';
import { columnsOf, isWritable, recordsIn } from './read-range';

/** An entry of the menu of a cell. */
export interface CellMenuItem {
  readonly key: string;
  readonly label: string;
  /** The keys that do the same. */
  readonly keys?: string;
  readonly hint?: string;
  readonly disabled?: boolean;
  readonly danger?: boolean;
  readonly run: () => void;
}

/** Share of the window's width that frozen columns may take; more would leave nothing to scroll. */
const frozenAtMost = 0.6;

/** What can be done with the cells selected, in groups. */
export function listCellMenu(
  desk: RangeDesk,
  model: PageModel,
  formats: Formats,
): readonly (readonly CellMenuItem[])[] {
  const rect = desk.rect();
  const anchor = desk.store.range?.anchor;
  if (rect === undefined || anchor === undefined) return [];
  const words = wordsIn(gridWords, model.lang);
  const rows = recordsIn(desk.host, rect).map(({ record }) => record);
  const first = desk.host.recordAt(anchor.row);
  const columns = columnsOf(desk.columns()).slice(rect.left, rect.right + 1);
  const writable = desk.host.mayEdit() && columns.some(isWritable) && rows.length > 0;
  return [
    [
      // The events of the document carry the cells; the clipboard itself is closed to the app.
      { key: 'cut', label: words.cut, keys: 'Ctrl+X', disabled: !writable, run: () => execute(desk, 'cut') },
      { key: 'copy', label: words.copy, keys: 'Ctrl+C', run: () => execute(desk, 'copy') },
      ...(model.session.access.may('exportFull')
        ? [
            {
              key: 'copyFull',
              label: wordsIn(maskingWords, model.lang).copyFull,
              keys: 'Ctrl+Shift+C',
              run: desk.events.onCopyFull,
            },
          ]
        : []),
      {
        key: 'paste',
        label: words.paste,
        keys: 'Ctrl+V',
        disabled: !writable,
        hint: words.pasteByKey,
        run: () => {
          if (!execute(desk, 'paste')) tell(words.pasteByKey);
        },
      },
    ],
    [
      {
        key: 'fillDown',
        label: words.fillDown,
        keys: 'Ctrl+D',
        disabled: !writable,
        run: () => desk.events.onFill('down'),
      },
      {
        key: 'fillRight',
        label: words.fillRight,
        keys: 'Ctrl+R',
        disabled: !writable,
        run: () => desk.events.onFill('right'),
      },
      {
        key: 'clear',
        label: words.clearCells,
        keys: 'Delete',
        disabled: !writable,
        run: desk.events.onClear,
      },
    ],
    listColumnItems(desk, model, anchor.column, first),
    [...listShowing(desk, model, anchor, first), ...listRowItems(desk, model, formats, anchor.row, rows)],
  ];
}

/** Shows the hidden value of the active cell, or hides it again, for whom may see it. */
function listShowing(
  desk: RangeDesk,
  model: PageModel,
  anchor: CellPlace,
  record: CustomerRecord | undefined,
): readonly CellMenuItem[] {
  const words = wordsIn(maskingWords, model.lang);
  const column = gridColumn(anchor.column);
  const hides = record !== undefined && column !== undefined && hidesCell(column, record, model.lang);
  if (!hides || !desk.host.mayShow()) return [];
  return [
    {
      key: 'showFull',
      label: desk.host.isShown(record.id, anchor.column) ? words.hide : words.showFull,
      keys: 'Ctrl+Shift+U',
      run: () => desk.host.showCell(anchor.row, anchor.column),
    },
  ];
}

function execute(desk: RangeDesk, command: 'copy' | 'cut' | 'paste'): boolean {
  const active = desk.api.getFocusedCell();
  if (active !== null) desk.focusActive();
  return document.execCommand(command);
}

function listColumnItems(
  desk: RangeDesk,
  model: PageModel,
  key: string,
  record: CustomerRecord | undefined,
): readonly CellMenuItem[] {
  const words = wordsIn(gridWords, model.lang);
  const column = gridColumn(key);
  if (column === undefined) return [];
  const place = desk.columns().indexOf(key) + 1;
  const filter = record === undefined ? undefined : filterOf(key, record);
  const text = record === undefined ? '' : column.text(record, model.lang, desk.host.schemes());
  const short = text.length > 14 ? `${text.slice(0, 13)}…` : text;
  const sort = (descending: boolean) => () => model.sort([{ key, descending }]);
  return [
    ...(filter === undefined
      ? []
      : [
          {
            key: 'filter',
            label: filter.kind === 'empty' ? words.filterByBlank : words.filterByValue(short),
            run: () => model.filter([...model.filters.filter((other) => other.key !== key), filter]),
          },
        ]),
    ...(column.sortable
      ? [
          { key: 'sortUp', label: words.sortUp, run: sort(false) },
          { key: 'sortDown', label: words.sortDown, run: sort(true) },
        ]
      : []),
    ...(place === model.frozen || place < 1
      ? []
      : [
          {
            key: 'freeze',
            label: words.freezeHere,
            disabled: widthUpTo(desk, place) > desk.root.clientWidth * frozenAtMost,
            run: () => model.freeze(place),
          },
        ]),
    ...(model.frozen > 1 ? [{ key: 'unfreeze', label: words.unfreeze, run: () => model.freeze(1) }] : []),
    ...(key === 'name'
      ? []
      : [
          {
            key: 'hide',
            label: words.hideColumn,
            run: () => model.chooseColumns(model.columnKeys.filter((other) => other !== key)),
          },
        ]),
  ];
}

/** The condition that keeps customers with the same value in the column. */
function filterOf(key: string, record: CustomerRecord): ColumnFilter | undefined {
  const field = gridColumn(key)?.field;
  if (field === undefined) return undefined;
  const value = shownValueOf(record, field);
  if (value === undefined) return { key, kind: 'empty' };
  if (typeof value === 'number') return { key, kind: 'range', from: value, to: value };
  if (field.type === 'date') return { key, kind: 'dates', from: String(value), to: String(value) };
  if (field.type === 'choice' || field.type === 'flag')
    return { key, kind: 'oneOf', values: [String(value)] };
  return { key, kind: 'equals', text: String(value) };
}

/** Width of the row numbers and the first columns, in px. */
function widthUpTo(desk: RangeDesk, count: number): number {
  return desk.api
    .getAllDisplayedColumns()
    .slice(0, count + 1)
    .reduce((sum, column) => sum + column.getActualWidth(), 0);
}

function listRowItems(
  desk: RangeDesk,
  model: PageModel,
  formats: Formats,
  row: number,
  records: readonly CustomerRecord[],
): readonly CellMenuItem[] {
  const words = wordsIn(gridWords, model.lang);
  const many = records.length > 1 ? formats.count(records.length) : undefined;
  if (records.length === 0) return [];
  const ids = records.map(({ id }) => id);
  return [
    {
      key: 'open',
      label: words.openCustomer,
      disabled: many !== undefined,
      run: () => desk.host.openProfile(row),
    },
    {
      key: 'openPage',
      label: wordsIn(customerPageWords, model.lang).open,
      keys: 'Ctrl+Enter',
      disabled: many !== undefined,
      run: () => desk.host.openPage(row),
    },
    {
      key: 'tick',
      label: many === undefined ? words.tickRow : words.tickRows(many),
      run: () => selectionOf(model.session).add(ids),
    },
    ...(model.session.access.may('removeCustomers')
      ? [
          {
            key: 'remove',
            label: many === undefined ? words.removeRow : words.removeRows(many),
            danger: true,
            run: () => void remove(model, formats, ids),
          },
        ]
      : []),
  ];
}

async function remove(model: PageModel, formats: Formats, ids: readonly string[]): Promise<void> {
  const { session, lang } = model;
  const words = wordsIn(gridWords, lang);
  const draft = removeCustomers(session.customers, { ids, at: new Date().toISOString(), by: session.actor });
  const removed = draft.ok ? await session.commit(draft.value) : draft;
  if (!removed.ok) {
    tellFailure(removed);
    return;
  }
  const { id } = removed.value;
  tell(words.removed(formats.count(ids.length)), {
    label: words.undo,
    run: () => {
      if (session.history.get().undoable?.id === id) void session.undo();
    },
  });
}
