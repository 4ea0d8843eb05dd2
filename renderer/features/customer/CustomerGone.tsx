import { EmptyState } from '@renderer/components/EmptyState';
import { useWords } from '@renderer/components/language/language-context';
import { Page } from '@renderer/components/Page';
import { navigate } from '@renderer/components/route/use-route';
import { customerPageWords } from '@shared/words/customer-page';
import { Button } from 'antd';

/** The page of a customer who is not in the book any more, or never was. */
export function CustomerGone({ id }: { readonly id: string }) {
  const words = useWords(customerPageWords);
  return (
    <Page name="customer" title={words.gone}>
      <EmptyState
        icon="customers"
        title={words.gone}
        text={words.goneText}
        actions={
          <>
            <Button onClick={() => navigate('bin', { id })}>{words.toBin}</Button>
            <Button type="primary" onClick={() => navigate('customers')}>
              {words.toCustomers}
            </Button>
          </>
        }
      />
    </Page>
  );
}
