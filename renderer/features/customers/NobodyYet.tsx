import { IfMay } from '@renderer/components/access/IfMay';
import { EmptyState } from '@renderer/components/EmptyState';
import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { navigate } from '@renderer/components/route/use-route';
import { customersWords } from '@shared/words/customers';
import { Button } from 'antd';

interface Props {
  readonly onCreate: () => void;
}

/** A book without customers: what the page is for, and the two ways to fill it. */
export function NobodyYet({ onCreate }: Props) {
  const words = useWords(customersWords);
  return (
    <EmptyState
      icon="customers"
      title={words.emptyTitle}
      text={words.emptyText}
      actions={
        <>
          <IfMay right="import">
            <Button
              type="primary"
              icon={<Icon name="import" size={14} />}
              onClick={() => navigate('workbooks')}
            >
              {words.importLedger}
            </Button>
          </IfMay>
          <IfMay right="editCustomers">
            <Button onClick={onCreate}>{words.newCustomer}</Button>
          </IfMay>
        </>
      }
    />
  );
}
