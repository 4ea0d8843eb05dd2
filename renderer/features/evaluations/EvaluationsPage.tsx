import { useWords } from '@renderer/components/language/language-context';
import { Page } from '@renderer/components/Page';
import { frameWords } from '@shared/words/frame';

/** The evaluations page. */
export function EvaluationsPage() {
  const words = useWords(frameWords);
  return (
    <Page name="evaluations" title={words.evaluations}>
      {null}
    </Page>
  );
}
