import type { PaletteEntry } from '@renderer/components/palette/palette-entry';
import { navigate } from '@renderer/components/route/use-route';
import type { BookRecord } from '@shared/domain/records/records';
import { listSavedViews } from '@shared/domain/views/saved-view';

/** Saved views and groups by their names. */
export function listSavedPlaces(settings: readonly BookRecord[], actor: string): readonly PaletteEntry[] {
  return listSavedViews(settings, actor).map(
    ({ id, name }): PaletteEntry => ({
      key: `view:${id}`,
      group: 'view',
      icon: 'eye',
      title: name,
      run: () => navigate('customers', { view: id }),
    }),
  );
}
