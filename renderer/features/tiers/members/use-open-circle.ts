import { useWords } from '@renderer/components/language/language-context';
import { navigate } from '@renderer/components/route/use-route';
import { useSession } from '@renderer/data/session-context';
import { narrowTo } from '@renderer/data/view/narrowing';
import { tierPicturesWords } from '@shared/words/tier-pictures';

/** Opens the customers page with exactly these customers; `label` says who they are. */
export function useOpenCircle(): (label: string, ids: readonly string[]) => void {
  const session = useSession();
  const words = useWords(tierPicturesWords);
  return (label, ids) => {
    narrowTo(session, { label: words.circle(label), ids });
    navigate('customers', { narrow: '1' });
  };
}
