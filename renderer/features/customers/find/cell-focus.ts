/** A cell by its row in the view and the key of its column. */
export interface FoundPlace {
  readonly row: number;
  readonly column: string;
}

/** The grid, as far as finding needs it. */
export interface CellShower {
  /** Brings a cell into view and makes it the active one. */
  reveal(place: FoundPlace): void;
  /** Gives the focus back to the active cell. */
  focusActive(): void;
}

let shower: CellShower | null = null;

/** Lets the grid that is shown be asked; null when it goes. */
export function offerCells(offered: CellShower | null): void {
  shower = offered;
}

/** The grid that is shown. */
export function cellShower(): CellShower | null {
  return shower;
}
