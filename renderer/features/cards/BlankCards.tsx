import { useWords } from '@renderer/components/language/language-context';
import { PrintDialog } from '@renderer/components/print/PrintDialog';
import { buildCardsHtml } from '@renderer/paper/build-cards';
import { toDocumentHtml } from '@renderer/paper/document';
import { paperCss } from '@renderer/paper/paper-css';
import type { CustomerRecord } from '@shared/domain/records/records';
import { cardsPageWords } from '@shared/words/cards-page';
import { InputNumber, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { CardSetting } from './use-card-setting';

interface Props {
  readonly setting: CardSetting;
  readonly onClose: () => void;
}

const mostSheets = 50;

/** Cards without a customer, for handwriting (branch-practice section 5). */
export function BlankCards({ setting, onClose }: Props) {
  const words = useWords(cardsPageWords);
  const [kind, setKind] = useState<'full' | 'small'>('full');
  const [customerKind, setCustomerKind] = useState<CustomerRecord['kind']>('individual');
  const [sheets, setSheets] = useState(1);
  const document = useMemo(() => {
    const count = kind === 'full' ? sheets : sheets * setting.perPage;
    // The date of the balances belongs to balances; a blank card has none.
    const { asOf: _, ...rest } = setting;
    return buildCardsHtml({
      ...rest,
      kind,
      blankKind: customerKind,
      customers: Array.from({ length: count }, () => null),
    });
  }, [setting, kind, customerKind, sheets]);
  return (
    <PrintDialog
      title={words.blankTitle}
      css={paperCss}
      pages={document.pages}
      makeHtml={() => toDocumentHtml(document)}
      fileName={words.fileBlank}
      onClose={onClose}
      options={
        <>
          <Segmented<'full' | 'small'>
            aria-label={words.form}
            value={kind}
            onChange={setKind}
            options={[
              { value: 'full', label: words.keyCustomers },
              { value: 'small', label: words.generalCustomers },
            ]}
          />
          <Segmented<CustomerRecord['kind']>
            aria-label={words.blankKind}
            value={customerKind}
            onChange={setCustomerKind}
            options={[
              { value: 'individual', label: words.individual },
              { value: 'company', label: words.company },
            ]}
          />
          <InputNumber<number>
            aria-label={words.sheets}
            min={1}
            max={mostSheets}
            precision={0}
            value={sheets}
            onChange={(value) => setSheets(value ?? 1)}
            suffix={words.sheetUnit}
          />
        </>
      }
    />
  );
}
