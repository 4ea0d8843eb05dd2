import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { frameWords } from '@shared/words/frame';

/** Says that the book on screen is the sample, and offers the way to one's own. */
export function SampleBanner({ onCreateOwn }: { readonly onCreateOwn: () => void }) {
  const words = useWords(frameWords);
  return (
    <div className="bb-banner" data-testid="sample-banner">
      <Icon name="info" size={14} />
      <span>{words.sampleBanner}</span>
      <button type="button" className="bb-link" data-testid="create-own-book" onClick={onCreateOwn}>
        {words.createOwnBook}
      </button>
    </div>
  );
}
