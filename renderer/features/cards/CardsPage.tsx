import { useWords } from '@renderer/components/language/language-context';
import { Page } from '@renderer/components/Page';
import { frameWords } from '@shared/words/frame';

/** The cards page. */
export function CardsPage() {
  const words = useWords(frameWords);
  return (
    <Page name="cards" title={words.cards}>
      {null}
    </Page>
  );
}
