import type { CustomerRecord } from '@shared/domain/records/records';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import type { Lang } from '@shared/words/define-words';

/**
 * What cells and headers ask of the page. One object for the life of the grid; its answers are always the present
 * ones. Rows are known by their place in the view: the grid itself holds no records.
 */
export interface GridHost {
  lang(): Lang;
  schemes(): readonly TierScheme[];
  recordAt(rowIndex: number | null | undefined): CustomerRecord | undefined;
  isSelected(id: string): boolean;
  /** True when all, false when none of the shown customers are ticked, else 'some'. */
  selectedState(): boolean | 'some';
  /** Ticks or unticks one row; with `range`, everything from the last one on. */
  toggleRow(rowIndex: number, range: boolean): void;
  toggleAll(): void;
  sortOf(key: string): 'ascending' | 'descending' | undefined;
  /** Next of: ascending, descending, none. `add` keeps the other sorts. */
  toggleSort(key: string, add: boolean): void;
  isFiltered(key: string): boolean;
  openFilter(key: string, anchor: HTMLElement): void;
  openProfile(rowIndex: number): void;
  /** Id of the customer in the drawer. */
  openId(): string | null;
  /** Headers paint themselves again when told. Returns the way to stop. */
  watchHeader(paint: () => void): () => void;
  paintHeader(): void;
}

/** The `context` every grid component gets. */
export interface GridContext {
  readonly host: GridHost;
}
