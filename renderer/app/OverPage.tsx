import { overPageStore, showOverPage } from '@renderer/components/palette/palette-store';
import { useRoute } from '@renderer/components/route/use-route';
import { noteRecent } from '@renderer/data/find/recent-customers';
import { useSession } from '@renderer/data/session-context';
import { useEffect, useSyncExternalStore } from 'react';
import { Palette } from './palette/Palette';
import type { PaletteNeeds } from './palette/use-palette-contents';
import { ShortcutSheet } from './shortcuts/ShortcutSheet';

const close = () => showOverPage(null);

/** What lies over the page: the palette or the sheet of shortcuts. Notes which customers were looked at, for the palette. */
export function OverPage(needs: PaletteNeeds) {
  const shown = useSyncExternalStore(overPageStore.subscribe, overPageStore.get);
  useNotedCustomers();
  // Locking the book takes the frame away; the palette must not stand there when the next one is opened.
  useEffect(() => close, []);
  if (shown === 'palette') return <Palette {...needs} onClose={close} />;
  return shown === 'shortcuts' ? <ShortcutSheet onClose={close} /> : null;
}

/** Every place that shows one customer carries its id. */
function useNotedCustomers(): void {
  const session = useSession();
  const { name, params } = useRoute();
  const id = name === 'customer' || name === 'customers' ? params.id : undefined;
  useEffect(() => {
    if (id !== undefined && session.customers.get(id) !== undefined) noteRecent(session, id);
  }, [session, id]);
}
