import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { formatRoute } from '@renderer/components/route/route';
import { useSession } from '@renderer/data/session-context';
import { frameWords } from '@shared/words/frame';
import { useState } from 'react';

/** Says what opening the book had to repair; on an ordinary day it says nothing. */
export function OpeningBanner() {
  const words = useWords(frameWords);
  const formats = useFormats();
  const { opening } = useSession();
  const [read, setRead] = useState(false);
  const text =
    opening.lostChanges > 0
      ? words.rebuiltWithLoss(formats.count(opening.lostChanges))
      : opening.rebuilt === 'missing' || opening.rebuilt === 'damaged'
        ? words.rebuilt
        : opening.cutBytes > 0
          ? words.tornEnd
          : null;
  if (text === null || read) return null;
  return (
    <div className="bb-banner" role="status" data-testid="opening-banner">
      <Icon name="info" size={14} />
      <span>{text}</span>
      <a href={formatRoute('settings')}>{words.seeChanges}</a>
      <button
        type="button"
        className="bb-icon-button"
        aria-label={words.close}
        title={words.close}
        onClick={() => setRead(true)}
      >
        <Icon name="close" size={12} />
      </button>
    </div>
  );
}
