import type { CustomerEditing } from '@renderer/components/facts/use-editing';
import { useRevealVersion } from '@renderer/data/masking/use-shown';
import { useMemo } from 'react';
import { NobodyMatches } from './filter/NobodyMatches';
import { CustomersGrid } from './grid/CustomersGrid';
import { useGridHost } from './grid/use-grid-host';
import { openFromView } from './open-from-view';
import { RangeOverlays } from './range/RangeOverlays';
import { rangeOf } from './range/range-store';
import { useRangeOrders } from './range/use-range-orders';
import { useReversed } from './range/use-reversed';
import type { PageModel } from './use-page-model';

interface Props {
  readonly model: PageModel;
  readonly editing: CustomerEditing;
}

/** Room for names: companies have long ones. In px. */
const nameWidths = { people: 132, companies: 208 } as const;

/** The grid, or a word when nobody matches. */
export function TableArea({ model, editing }: Props) {
  const { session, live, view, shown, lang, sorts, filters, selected, panel } = model;
  const openId = panel?.show === 'profile' ? panel.id : null;
  const host = useGridHost({
    session,
    live,
    shown,
    describeBand: model.describeBand,
    onToggleBand: model.toggleBand,
    sorts,
    filters,
    lang,
    openId,
    onSort: model.sort,
    onOpenFilter: model.openFilter,
    onOpenProfile: (id) => model.openPanel({ show: 'profile', id }),
    onOpenPage: (id) => openFromView(model, id),
  });
  const { schemes } = live;
  const orders = useRangeOrders(model);
  const changed = useReversed(session);
  const reveals = useRevealVersion();
  // What cells show depends on all of these; the grid paints again when the object changes.
  const revision = useMemo(
    () => ({ shown, selected, openId, filters, sorts, schemes, reveals }),
    [shown, selected, openId, filters, sorts, schemes, reveals],
  );
  return (
    <>
      <CustomersGrid
        host={host}
        lang={lang}
        columnKeys={model.columnKeys}
        fields={model.fields}
        nameWidth={
          model.tab === 'company' || model.grouping !== null ? nameWidths.companies : nameWidths.people
        }
        count={shown.rows.length}
        revision={revision}
        edits={model.edits}
        onEdit={(record, field, text) => void editing.editText(record, field, text)}
        onCloseProfile={() => model.openPanel(null)}
        onArrange={model.chooseColumns}
        widths={model.widths}
        frozen={model.frozen}
        range={rangeOf(session)}
        orders={orders}
        changed={changed}
        rows={shown}
        onResize={model.resize}
      />
      {view.order.length > 0 ? null : (
        <div className="bb-customers-none">
          <NobodyMatches model={model} />
        </div>
      )}
      <RangeOverlays model={model} orders={orders} />
    </>
  );
}
