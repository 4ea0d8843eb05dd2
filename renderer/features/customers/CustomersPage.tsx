import { useEditing } from '@renderer/components/facts/use-editing';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Page } from '@renderer/components/Page';
import { usePageAction } from '@renderer/components/page-actions';
import { navigate } from '@renderer/components/route/use-route';
import { customersWords } from '@shared/words/customers';
import { PageDialog } from './actions/dialogs';
import { SelectionBar } from './actions/SelectionBar';
import { NotesDialog } from './contacts/NotesDialog';
import { useNotedCustomers, useNotesOrder } from './contacts/notes-order';
import { ColumnFilterPanel } from './filter/ColumnFilterPanel';
import { FilterBar } from './filter/FilterBar';
import { FindAndChange } from './find/FindAndChange';
import { NobodyYet } from './NobodyYet';
import { PageActions } from './PageActions';
import { SidePanelView } from './SidePanelView';
import { StatusLine } from './StatusLine';
import { Still, useSteadyModel } from './Still';
import { TableArea } from './TableArea';
import { usePageModel } from './use-page-model';
import { MissingFields } from './views/MissingFields';
import { PageTabs } from './views/PageTabs';
import './customers.css';

/** All customers of the book: find, sort, filter, edit, look at one, take out. */
export function CustomersPage() {
  const model = usePageModel();
  const steady = useSteadyModel(model);
  const { session, live, view, total, filterAt, views, lang } = model;
  const words = useWords(customersWords);
  const formats = useFormats();
  const editing = useEditing(session);
  usePageAction('print', () => navigate('cards'));
  const [order, setOrder] = useNotesOrder();
  const noted = useNotedCustomers(model, order);

  if (total === 0)
    return (
      <Page name="customers" title={words.title}>
        <div className="bb-customers-body bb-customers-nobody">
          <NobodyYet onCreate={() => model.openPanel({ show: 'new' })} />
          <SidePanelView model={model} editing={editing} />
        </div>
      </Page>
    );
  return (
    <Page
      name="customers"
      title={words.title}
      sub={words.facts(formats.count(total), formats.moneyInWords(model.assets))}
      actions={
        <Still of={[model.selected, model.grouping, model.fields, model.columnKeys, model.widths, lang]}>
          {() => <PageActions model={steady} />}
        </Still>
      }
    >
      <Still
        of={[
          views.current,
          views.changed,
          views.saved,
          model.tab,
          model.version,
          live.index,
          live.schemes,
          lang,
        ]}
      >
        {() => <PageTabs model={steady} />}
      </Still>
      <MissingFields model={model} />
      <FilterBar model={model} />
      <div className="bb-customers-body">
        <TableArea model={model} editing={editing} />
        <FindAndChange model={model} />
        <SidePanelView model={model} editing={editing} />
        {order === null ? null : (
          <NotesDialog order={order} customers={noted} onClose={() => setOrder(null)} />
        )}
      </div>
      <SelectionBar model={model} />
      <StatusLine session={session} shown={view.order.length} total={total} reading={live.isReading} />
      <PageDialog model={model} />
      {filterAt === null ? null : (
        <ColumnFilterPanel
          model={model}
          columnKey={filterAt.key}
          anchor={filterAt.anchor}
          onClose={model.closeFilter}
        />
      )}
    </Page>
  );
}
