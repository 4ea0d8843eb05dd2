import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { navigate } from '@renderer/components/route/use-route';
import { computeView } from '@renderer/data/view/compute-view';
import { narrowTo } from '@renderer/data/view/narrowing';
import { everybody } from '@shared/domain/views/filter-set';
import { viewWords } from '@shared/words/customer-views';
import { useMemo } from 'react';
import type { PageModel } from '../use-page-model';

/** `群组：手机群组（23） ×`: the circle of customers the page is narrowed to, and the way out of it. */
export function NarrowingChip({ model }: { readonly model: PageModel }) {
  const words = useWords(viewWords);
  const formats = useFormats();
  const { narrowing, live, session, version } = model;
  const { index } = live;
  const count = useMemo(() => {
    // The index changes in place and says so by its version.
    void version;
    return narrowing === null ? 0 : computeView(index, { ...everybody, narrowing }).order.length;
  }, [index, narrowing, version]);
  if (narrowing === null) return null;
  const leave = () => {
    narrowTo(session, null);
    navigate('customers', {}, { replace: true });
  };
  return (
    <span className="bb-filter-chip bb-filter-chip-circle" data-testid="narrowing">
      <span className="bb-filter-chip-words" title={narrowing.label}>
        {words.narrowed(narrowing.label, formats.count(count))}
      </span>
      <button type="button" aria-label={words.leaveNarrowing(narrowing.label)} onClick={leave}>
        <Icon name="close" size={12} />
      </button>
    </span>
  );
}
