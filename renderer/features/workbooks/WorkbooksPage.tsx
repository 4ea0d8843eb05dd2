import { useWords } from '@renderer/components/language/language-context';
import { Page } from '@renderer/components/Page';
import { frameWords } from '@shared/words/frame';

/** The workbooks page. */
export function WorkbooksPage() {
  const words = useWords(frameWords);
  return (
    <Page name="workbooks" title={words.workbooks}>
      {null}
    </Page>
  );
}
