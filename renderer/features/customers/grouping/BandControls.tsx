import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { type BandOrder, bandOrders, productKey } from '@shared/domain/views/grouping';
import { viewWords } from '@shared/words/customer-views';
import { Button, Select } from 'antd';
import type { PageModel } from '../use-page-model';
import './grouping.css';

const orderWords = {
  usual: 'bandsUsual',
  amount: 'bandsByAmount',
  count: 'bandsByCount',
  name: 'bandsByName',
} as const satisfies Record<BandOrder, string>;

/** How many bands there are, in which order, and the way to open or close them all. */
export function BandControls({ model }: { readonly model: PageModel }) {
  const words = useWords(viewWords);
  const formats = useFormats();
  const { grouping, shown } = model;
  if (grouping === null) return null;
  const { bands } = shown;
  const isAllClosed = bands.length > 0 && bands.every(({ collapsed }) => collapsed);
  return (
    <div className="bb-band-controls" data-testid="band-controls">
      <span {...(grouping.key === productKey ? { title: words.severalProducts } : {})}>
        {words.bands(formats.count(bands.length))}
      </span>
      <Select<BandOrder>
        size="small"
        variant="borderless"
        aria-label={words.bandOrder}
        value={grouping.order}
        popupMatchSelectWidth={false}
        options={bandOrders.map((order) => ({ value: order, label: words[orderWords[order]] }))}
        onChange={(order) => model.group({ ...grouping, order })}
      />
      <Button size="small" onClick={() => model.collapseAll(!isAllClosed)}>
        {isAllClosed ? words.expandAll : words.collapseAll}
      </Button>
    </div>
  );
}
