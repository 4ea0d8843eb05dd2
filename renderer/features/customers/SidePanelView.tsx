import type { CustomerEditing } from '@renderer/components/facts/use-editing';
import { navigate } from '@renderer/components/route/use-route';
import { useNewcomerWish } from '@renderer/data/find/newcomer';
import { selectionOf } from '@renderer/data/selection';
import { useEffect } from 'react';
import { NewCustomerDrawer } from './create/NewCustomerDrawer';
import { openFromView } from './open-from-view';
import { ProfileDrawer } from './profile/ProfileDrawer';
import type { PageModel } from './use-page-model';

interface Props {
  readonly model: PageModel;
  readonly editing: CustomerEditing;
}

/** The drawer beside the grid: one customer, or the form for a new one. */
export function SidePanelView({ model, editing }: Props) {
  const { session, panel, openPanel } = model;
  const isOpen = panel !== null;
  useNewcomerWish((values) => openPanel({ show: 'new', values }));
  useEffect(() => {
    if (!isOpen) return;
    // A button that went away with what it settled leaves the focus nowhere; Esc still closes.
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && event.target === document.body) openPanel(null);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [isOpen, openPanel]);
  if (panel === null) return null;
  const close = () => openPanel(null);
  if (panel.show === 'new')
    return (
      <NewCustomerDrawer
        key={JSON.stringify(panel.values)}
        known={panel.values}
        manager={session.actor}
        onClose={close}
        onCreate={async (kind, values) => {
          const id = await editing.create(kind, values);
          if (id !== null) openPanel({ show: 'profile', id });
          return id !== null;
        }}
      />
    );
  const record = session.customers.get(panel.id);
  if (record === undefined) return null;
  return (
    <ProfileDrawer
      key={record.id}
      record={record}
      schemes={model.live.schemes}
      onCommit={(values) => void editing.edit(record, values)}
      onIgnore={(cell) => void editing.ignore(record, cell)}
      onOpenPage={() => openFromView(model, record.id)}
      onPrint={() => {
        selectionOf(session).replace([record.id]);
        navigate('cards');
      }}
      onRemove={() => {
        void editing.remove(record).then((removed) => {
          if (removed) close();
        });
      }}
      onClose={close}
    />
  );
}
