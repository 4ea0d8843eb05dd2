import { useWords } from '@renderer/components/language/language-context';
import { Page } from '@renderer/components/Page';
import { frameWords } from '@shared/words/frame';

/** The tiers page. */
export function TiersPage() {
  const words = useWords(frameWords);
  return (
    <Page name="tiers" title={words.tiers}>
      {null}
    </Page>
  );
}
