import { Icon } from '@renderer/components/icons/Icon';
import type { PaletteEntry } from '@renderer/components/palette/palette-entry';

/** A page, an action, a view or a group in the palette. */
export function EntryItem({ entry }: { readonly entry: PaletteEntry }) {
  return (
    <>
      <Icon name={entry.icon} size={14} />
      <span className="bb-entry-title">{entry.title}</span>
      {entry.aside === undefined ? null : <span className="bb-entry-aside">{entry.aside}</span>}
      {entry.keys === undefined ? null : <kbd>{entry.keys}</kbd>}
    </>
  );
}
