import { useCustomersExport } from '@renderer/components/export/use-customers-export';
import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { usePageAction } from '@renderer/components/page-actions';
import { customersWords } from '@shared/words/customers';
import { Button } from 'antd';
import type { PageModel } from '../use-page-model';

/** Exports this table, the ticked customers, or the whole book. */
export function ExportButton({ model }: { readonly model: PageModel }) {
  const words = useWords(customersWords);
  const startExport = useCustomersExport();
  // The button stands still while the table changes: what goes out is asked for at the click.
  const open = () =>
    void startExport({
      columnKeys: model.columnKeys,
      shown: model.view.order.length,
      selected: model.selected.size,
      listShown: () => model.listShown(),
      listSelected: () => model.listSelected(),
    });
  usePageAction('export', open);
  return (
    <Button icon={<Icon name="export" size={14} />} data-testid="export" onClick={open}>
      {words.exportTitle}
    </Button>
  );
}
