import type { IconName } from '../icons/icon-paths';

/** Headings under which the palette lists what is not a customer, in this order. */
export const paletteGroups = ['page', 'action', 'view', 'group'] as const;
export type PaletteGroup = (typeof paletteGroups)[number];

/** Something the palette can find and do. */
export interface PaletteEntry {
  /** Unique among all entries. */
  readonly key: string;
  readonly group: PaletteGroup;
  readonly icon: IconName;
  readonly title: string;
  /** Other words it is found by: its title in the other language, what people call it. */
  readonly also?: readonly string[];
  /** Shortcut, as it is written on screen: `Ctrl+P`. */
  readonly keys?: string;
  /** What stands beside the title: a count, what would be taken back. */
  readonly aside?: string;
  run(): void;
}
