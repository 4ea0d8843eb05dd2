import { type BookRecord, solePartition } from '../records/records';
import { defaultLayouts, usualLayout } from './default-layouts';
import { layoutSchema, type PaperLayout } from './layout';
import type { PaperKind } from './paper-kind';

/** The settings table as layouts look at it. */
export interface LayoutsView {
  get(id: string): BookRecord | undefined;
  all(): readonly BookRecord[];
}

const idPrefix = 'paperLayout:';

/** Id of the settings record that holds a layout under its key `layout`. */
export function layoutRecordId(layoutId: string): string {
  return `${idPrefix}${layoutId}`;
}

/** Where layouts are kept. */
export const layoutPlace = { collection: 'settings', partition: solePartition } as const;

const known = new WeakMap<BookRecord, PaperLayout | null>();

/** A record's layout; undefined for a record that holds none, or one that cannot be read. Each record is read once. */
export function readStoredLayout(record: BookRecord | undefined): PaperLayout | undefined {
  if (record === undefined || !record.id.startsWith(idPrefix)) return undefined;
  let layout = known.get(record);
  if (layout === undefined) {
    const parsed = layoutSchema.safeParse(record.layout);
    layout = parsed.success && layoutRecordId(parsed.data.id) === record.id ? parsed.data : null;
    known.set(record, layout);
  }
  return layout ?? undefined;
}

/** True for a layout that comes with the house, edited or not. */
export function isDefaultLayout(id: string): boolean {
  return defaultLayouts.some((layout) => layout.id === id);
}

/** True for a layout of the house that the branch changed. */
export function isEditedDefault(view: LayoutsView, id: string): boolean {
  return isDefaultLayout(id) && readStoredLayout(view.get(layoutRecordId(id))) !== undefined;
}

/**
 * All layouts in force: those of the house (as the branch edited them), then its own in the order of their names. One
 * that cannot be read is left out; the default stands in for it where there is one.
 */
export function readLayouts(view: LayoutsView): readonly PaperLayout[] {
  const house = defaultLayouts.map(
    (layout) => readStoredLayout(view.get(layoutRecordId(layout.id))) ?? layout,
  );
  const own = view
    .all()
    .flatMap((record) => readStoredLayout(record) ?? [])
    .filter(({ id }) => !isDefaultLayout(id))
    .sort((a, b) => a.name.zh.localeCompare(b.name.zh, 'zh-CN') || (a.id < b.id ? -1 : 1));
  return [...house, ...own];
}

/** The layout with this id; undefined for one that is gone. */
export function layoutOf(view: LayoutsView, id: string): PaperLayout | undefined {
  return readStoredLayout(view.get(layoutRecordId(id))) ?? defaultLayouts.find((layout) => layout.id === id);
}

/** The layouts of one kind of paper, those of the house first. */
export function layoutsOf(view: LayoutsView, kind: PaperKind): readonly PaperLayout[] {
  return readLayouts(view).filter((layout) => layout.kind === kind);
}

/** The layout used for a kind while nobody chose one, as the branch edited it. */
export function usualLayoutOf(view: LayoutsView, kind: PaperKind): PaperLayout {
  const usual = usualLayout(kind);
  return layoutOf(view, usual.id) ?? usual;
}
