import type { PaletteEntry } from '@renderer/components/palette/palette-entry';
import { readGroups } from '@shared/domain/groups/group';
import type { BookRecord } from '@shared/domain/records/records';
import { listSavedViews } from '@shared/domain/views/saved-view';
import { goAnew } from '../go-anew';

/** Saved views and groups by their names. */
export function listSavedPlaces(settings: readonly BookRecord[], actor: string): readonly PaletteEntry[] {
  const views = listSavedViews(settings, actor).map(
    ({ id, name }): PaletteEntry => ({
      key: `view:${id}`,
      group: 'view',
      icon: 'eye',
      title: name,
      run: () => goAnew('customers', { view: id }),
    }),
  );
  const groups = readGroups(settings).map(
    ({ id, name, note }): PaletteEntry => ({
      key: `group:${id}`,
      group: 'group',
      icon: 'customers',
      title: name,
      ...(note === undefined ? {} : { aside: note }),
      run: () => goAnew('customers', { group: id }),
    }),
  );
  return [...views, ...groups];
}
