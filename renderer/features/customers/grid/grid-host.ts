import type { CustomerRecord } from '@shared/domain/records/records';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import type { Lang } from '@shared/words/define-words';

/** A band of customers with the same value, as its own row shows it. */
export interface ShownBand {
  readonly label: string;
  /** `42 位`. */
  readonly count: string;
  readonly collapsed: boolean;
  /** True when all, false when none of its customers are ticked, else 'some'. */
  readonly ticked: boolean | 'some';
  /** What stands under a column: the sum of an amount, the share of the assets beside the name; '' for nothing. */
  textUnder(columnKey: string): string;
}

/**
 * What cells and headers ask of the page. One object for the life of the grid; its answers are always the present
 * ones. Rows are known by their place in the view: the grid itself holds no records.
 */
export interface GridHost {
  lang(): Lang;
  schemes(): readonly TierScheme[];
  /** The customer of a row; undefined for the row of a band, which is therefore neither edited nor copied. */
  recordAt(rowIndex: number | null | undefined): CustomerRecord | undefined;
  /** The band whose own row this is. */
  bandAt(rowIndex: number | null | undefined): ShownBand | undefined;
  /** Number shown before a row: customers are counted, the rows of bands are not. */
  numberAt(rowIndex: number): number;
  isSelected(id: string): boolean;
  /** True when all, false when none of the shown customers are ticked, else 'some'. */
  selectedState(): boolean | 'some';
  /** Ticks or unticks one row, or everybody in a band; with `range`, everything from the last one on. */
  toggleRow(rowIndex: number, range: boolean): void;
  toggleAll(): void;
  sortOf(key: string): 'ascending' | 'descending' | undefined;
  /** Next of: ascending, descending, none. `add` keeps the other sorts. */
  toggleSort(key: string, add: boolean): void;
  isFiltered(key: string): boolean;
  openFilter(key: string, anchor: HTMLElement): void;
  /** True while the value of the customer is shown in full. */
  isShown(id: string, key: string): boolean;
  /** True when the person may change what customers hold. */
  mayEdit(): boolean;
  /** True when the person may have hidden values shown. */
  mayShow(): boolean;
  /** True when the person may take values out in full. */
  mayCopyFull(): boolean;
  /** Shows the hidden value of a cell for a moment, or hides it again; asks why where that is not known. */
  showCell(rowIndex: number, key: string): void;
  /** Opens the customer of a row; opens or closes the band where the row is a band's. */
  openProfile(rowIndex: number): void;
  /** Goes to the page of the customer of a row. */
  openPage(rowIndex: number): void;
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
