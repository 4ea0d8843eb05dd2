import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { PrintDialog } from '@renderer/components/print/PrintDialog';
import { usePrintFoot } from '@renderer/components/print/use-print-foot';
import { useCustomers } from '@renderer/data/session-context';
import type { TieringView } from '@renderer/data/tiers/tiering-of-month';
import { buildTierTableHtml, type TierTableOrder } from '@renderer/paper/build-tier-table';
import { toDocumentHtml } from '@renderer/paper/document';
import { paperCss } from '@renderer/paper/paper-css';
import type { Month } from '@shared/domain/kernel/calendar';
import { tierName } from '@shared/words/tiers';
import { tiersPageWords } from '@shared/words/tiers-page';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';

/** Lists longer than this belong into the workbook: nobody files a hundred pages of names. */
const longestList = 5_000;

interface Props {
  readonly view: TieringView;
  readonly month: Month;
  readonly onClose: () => void;
}

/** 客户分层表 before it is printed; the summary, with the names of the key customers or of all. */
export function TierPrint({ view, month, onClose }: Props) {
  const { tiering, basisOf } = view;
  const words = useWords(tiersPageWords);
  const { lang } = useLang();
  const formats = useFormats();
  const customers = useCustomers();
  const foot = usePrintFoot();
  const { keyTiers } = tiering.scheme;
  const keyCount = tiering.bands
    .filter((band) => keyTiers.includes(band.tier.key))
    .reduce((sum, band) => sum + band.count, 0);
  const [list, setList] = useState<TierTableOrder['list']>(keyCount <= longestList ? 'key' : 'none');
  const period = formats.month(month);
  const document = useMemo(
    () =>
      buildTierTableHtml({
        ...foot,
        period,
        tiering,
        basisOf,
        list,
        findCustomer: (id) => customers.get(id),
      }),
    [foot, period, tiering, basisOf, list, customers],
  );
  return (
    <PrintDialog
      title={words.print}
      css={paperCss}
      pages={document.pages}
      makeHtml={() => toDocumentHtml(document)}
      fileName={words.fileName(`${tierName(tiering.scheme, lang)}-${month}`)}
      onClose={onClose}
      options={
        <Segmented<TierTableOrder['list']>
          aria-label={words.listChoice}
          value={list}
          onChange={setList}
          options={[
            { value: 'none', label: words.listNone },
            {
              value: 'key',
              label: words.listKey(formats.count(keyCount)),
              disabled: keyCount > longestList,
            },
            {
              value: 'all',
              label: words.listAll(formats.count(tiering.count)),
              disabled: tiering.count > longestList,
            },
          ]}
        />
      }
    />
  );
}
