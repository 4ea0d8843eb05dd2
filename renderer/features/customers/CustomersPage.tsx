import { useWords } from '@renderer/components/language/language-context';
import { Page } from '@renderer/components/Page';
import { frameWords } from '@shared/words/frame';

/** The customers page. */
export function CustomersPage() {
  const words = useWords(frameWords);
  return (
    <Page name="customers" title={words.customers}>
      {null}
    </Page>
  );
}
