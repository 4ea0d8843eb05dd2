import { IfMay } from '@renderer/components/access/IfMay';
import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { navigate } from '@renderer/components/route/use-route';
import { customersWords } from '@shared/words/customers';
import { Button } from 'antd';
import { MoreMenu } from './actions/MoreMenu';
import { ColumnChooser } from './columns/ColumnChooser';
import { ExportButton } from './export/ExportButton';
import { GroupButton } from './grouping/GroupButton';
import type { PageModel } from './use-page-model';

/** The buttons of the page: filters in force, columns, export, cards, and the one action, a new customer. */
export function PageActions({ model }: { readonly model: PageModel }) {
  const words = useWords(customersWords);
  const formats = useFormats();
  const { selected } = model;
  return (
    <>
      <GroupButton model={model} />
      <ColumnChooser model={model} />
      <IfMay right="export">
        <ExportButton model={model} />
      </IfMay>
      <IfMay right="print">
        <Button icon={<Icon name="print" size={14} />} onClick={() => navigate('cards')}>
          {selected.size === 0 ? words.printCards : words.printCardsOf(formats.count(selected.size))}
        </Button>
      </IfMay>
      <MoreMenu model={model} />
      <IfMay right="editCustomers">
        <Button
          type="primary"
          icon={<Icon name="plus" size={14} />}
          data-testid="new-customer-button"
          onClick={() => model.openPanel({ show: 'new' })}
        >
          {words.newCustomer}
        </Button>
      </IfMay>
    </>
  );
}
