import { EmptyState } from '@renderer/components/EmptyState';
import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Page } from '@renderer/components/Page';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import { usePageAction } from '@renderer/components/page-actions';
import { navigate, useRoute } from '@renderer/components/route/use-route';
import { ViewTabs } from '@renderer/components/ViewTabs';
import { selectionOf, useSelectedIds } from '@renderer/data/selection';
import { useSession } from '@renderer/data/session-context';
import type { ViewRequest } from '@renderer/data/view/compute-view';
import type { ViewTab } from '@renderer/data/view/view-tab';
import { customersWords } from '@shared/words/customers';
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { NewCustomerDrawer } from './create/NewCustomerDrawer';
import { describeTabs } from './describe-tabs';
import { useEditing } from './editing/use-editing';
import { ExportMenu } from './export/ExportMenu';
import { useExport } from './export/use-export';
import { ColumnFilterPanel } from './filter/ColumnFilterPanel';
import { ColumnChooser } from './grid/ColumnChooser';
import { CustomersGrid } from './grid/CustomersGrid';
import { usualColumns, usualSorts } from './grid/grid-columns';
import { useGridHost } from './grid/use-grid-host';
import { NobodyYet } from './NobodyYet';
import { usePageMemory } from './page-memory';
import { ProfileDrawer } from './profile/ProfileDrawer';
import { StatusLine } from './StatusLine';
import { sumKeys } from './sum-assets';
import { useCustomerView } from './use-customer-view';
import './customers.css';

/** All customers of the book: find, sort, filter, edit, look at one, take out. */
export function CustomersPage() {
  const session = useSession();
  const words = useWords(customersWords);
  const { lang } = useLang();
  const formats = useFormats();
  const { params } = useRoute();
  const query = params.q ?? '';
  const [memory, remember] = usePageMemory(session);
  const { tab, filters } = memory;
  const sorts = memory.sorts[tab] ?? usualSorts(tab);
  const request = useMemo<ViewRequest>(() => ({ tab, query, filters, sorts }), [tab, query, filters, sorts]);
  const { live, view, counts, edits } = useCustomerView(session, request);
  const selected = useSelectedIds(session);
  const [openId, setOpenId] = useState<string | null>(null);
  const [creating, setCreating] = useState(false);
  const [filterAt, setFilterAt] = useState<{ readonly key: string; readonly anchor: DOMRect } | null>(null);
  const closeFilter = useCallback(() => setFilterAt(null), []);
  const commands = useEditing(session);
  const exporting = useExport(live.schemes);
  const usual = useMemo(() => usualColumns(tab), [tab]);
  const columnKeys = memory.columns[tab] ?? usual;
  const records = live.index.records;
  const total = records.length;
  const assets = sumKeys(live.index.keysOf('aum'));
  const openRecord = openId === null ? undefined : session.customers.get(openId);
  const host = useGridHost({
    session,
    live,
    view,
    sorts,
    filters,
    lang,
    openId,
    onSort: (next) => remember({ sorts: { ...memory.sorts, [tab]: next } }),
    onOpenFilter: (key, anchor) => setFilterAt({ key, anchor }),
    onOpenProfile: (id) => {
      setCreating(false);
      setOpenId(id);
    },
  });
  // What cells show depends on all of these; the grid paints again when the object changes.
  const revision = useMemo(
    () => ({ view, selected, openId, filters, sorts, schemes: live.schemes }),
    [view, selected, openId, filters, sorts, live.schemes],
  );
  const shownRecords = () =>
    Array.from(view.order, (position) => records[position]).filter((record) => record !== undefined);
  const clearAll = () => {
    remember({ filters: [], tab: 'all' });
    navigate('customers', {}, { replace: true });
  };
  usePageAction('export', () => {
    void exporting.start({ what: 'rows', records: shownRecords(), columnKeys });
  });
  usePageAction('print', () => navigate('cards'));

  if (total === 0)
    return (
      <Page name="customers" title={words.title}>
        <NobodyYet onCreate={() => setCreating(true)} />
        {creating ? createDrawer() : null}
      </Page>
    );

  function createDrawer() {
    return (
      <NewCustomerDrawer
        manager={session.actor}
        onClose={() => setCreating(false)}
        onCreate={async (kind, values) => {
          const id = await commands.create(kind, values);
          if (id === null) return false;
          setCreating(false);
          setOpenId(id);
          return true;
        }}
      />
    );
  }
  return (
    <Page
      name="customers"
      title={words.title}
      sub={words.facts(formats.count(total), formats.moneyInWords(assets))}
      actions={
        <>
          {filters.length === 0 ? null : (
            <Button
              icon={<Icon name="filter" size={14} />}
              title={words.clearFilters}
              onClick={() => remember({ filters: [] })}
            >
              {words.filterCount(filters.length)}
              <Icon name="close" size={12} />
            </Button>
          )}
          <ColumnChooser
            shown={columnKeys}
            usual={usual}
            onChange={(keys) => {
              const { [tab]: _, ...others } = memory.columns;
              remember({ columns: keys === null ? others : { ...others, [tab]: keys } });
            }}
          />
          <ExportMenu
            shown={view.order.length}
            selected={selected.size}
            total={total}
            busy={exporting.progress !== null}
            onChoose={(choice) => {
              if (choice === 'book') void exporting.start({ what: 'book', records });
              else
                void exporting.start({
                  what: 'rows',
                  columnKeys,
                  records:
                    choice === 'shown' ? shownRecords() : records.filter((record) => selected.has(record.id)),
                });
            }}
          />
          <Button icon={<Icon name="print" size={14} />} onClick={() => navigate('cards')}>
            {selected.size === 0 ? words.printCards : words.printCardsOf(formats.count(selected.size))}
          </Button>
          <Button
            type="primary"
            icon={<Icon name="plus" size={14} />}
            data-testid="new-customer-button"
            onClick={() => {
              setOpenId(null);
              setCreating(true);
            }}
          >
            {words.newCustomer}
          </Button>
        </>
      }
    >
      <ViewTabs
        label={words.views}
        current={tab}
        tabs={describeTabs(words, counts, live.schemes, lang)}
        onChange={(next) => remember({ tab: next as ViewTab })}
      />
      <div className="bb-customers-body">
        <CustomersGrid
          host={host}
          lang={lang}
          columnKeys={columnKeys}
          nameWidth={tab === 'company' ? 208 : 132}
          count={view.order.length}
          revision={revision}
          edits={edits}
          onEdit={(record, field, text) => void commands.editText(record, field, text)}
          onCloseProfile={() => setOpenId(null)}
          onArrange={(keys) => remember({ columns: { ...memory.columns, [tab]: keys } })}
        />
        {view.order.length > 0 ? null : (
          <div className="bb-customers-none">
            <EmptyState
              icon="search"
              title={words.noMatch}
              text={words.noMatchText}
              actions={<Button onClick={clearAll}>{words.clearAll}</Button>}
            />
          </div>
        )}
        {openRecord === undefined ? null : (
          <ProfileDrawer
            key={openRecord.id}
            record={openRecord}
            schemes={live.schemes}
            onCommit={(values) => void commands.edit(openRecord, values)}
            onIgnore={(cell) => void commands.ignore(openRecord, cell)}
            onPrint={() => {
              selectionOf(session).replace([openRecord.id]);
              navigate('cards');
            }}
            onRemove={() => {
              void commands.remove(openRecord).then((removed) => {
                if (removed) setOpenId(null);
              });
            }}
            onClose={() => setOpenId(null)}
          />
        )}
        {creating ? createDrawer() : null}
      </div>
      {exporting.progress === null ? null : (
        <div className="bb-customers-exporting">
          <ProgressPanel
            title={words.exporting}
            done={exporting.progress.done}
            total={exporting.progress.total}
            onCancel={exporting.cancel}
          />
        </div>
      )}
      <StatusLine session={session} shown={view.order.length} total={total} reading={live.isReading} />
      {filterAt === null ? null : (
        <ColumnFilterPanel
          columnKey={filterAt.key}
          index={live.index}
          schemes={live.schemes}
          filters={filters}
          anchor={filterAt.anchor}
          onChange={(next) => remember({ filters: next })}
          onClose={closeFilter}
        />
      )}
    </Page>
  );
}
