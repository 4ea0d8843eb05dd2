import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useMay } from '@renderer/data/access/use-access';
import type { PaperLayout } from '@shared/domain/paper/layout';
import type { CustomerKind } from '@shared/domain/records/records';
import { cardsPageWords } from '@shared/words/cards-page';
import { InputNumber, Segmented, Select } from 'antd';
import { LayoutChooser } from './layouts/LayoutChooser';
import type { StudioSetting } from './paper/studio-setting';
import { papersOf } from './studio-kind';
import type { StudioOptions } from './studio-options';
import type { Scope, Who } from './use-who';
import { type PrintOrder, printOrders } from './who/order-customers';

interface Props {
  readonly who: Who;
  readonly setting: StudioSetting;
  readonly options: StudioOptions;
  readonly isEmpty: boolean;
  readonly isDesigning: boolean;
  readonly onOptions: (part: Partial<StudioOptions>) => void;
  readonly onLayout: (id: string) => void;
  readonly onDesign: (layout: PaperLayout) => void;
}

const mostSheets = 50;

/** Above the paper: who stands on it, in which order, masked or not, and by which layout. */
export function DeskOptions(props: Props) {
  const { who, setting, options, isEmpty, isDesigning, onOptions, onLayout, onDesign } = props;
  const words = useWords(cardsPageWords);
  const formats = useFormats();
  const mayFull = useMay('printFull');
  const { scope } = who;
  const isBlank = scope === 'blank';
  const papers = papersOf(setting.kind);
  const grid = setting.layouts.get('labels')?.grid ?? null;
  const orders: Readonly<Record<PrintOrder, string>> = {
    listed: words.orderListed,
    manager: words.orderManager,
    tier: words.orderTier,
    assets: words.orderAssets,
  };
  const scopes: { value: Scope; label: string; disabled?: boolean }[] = [
    ...(setting.kind === 'customerList'
      ? []
      : [{ value: 'one' as const, label: words.thisOne, disabled: who.current === null }]),
    {
      value: 'selected',
      label: words.selectedCards(formats.count(who.selectedCount)),
      disabled: who.selectedCount === 0,
    },
    {
      value: 'all',
      label: words.allListed(formats.count(who.listed.length)),
      disabled: who.listed.length === 0,
    },
    { value: 'blank', label: words.blank },
  ];
  return (
    <div className="bb-cards-options">
      <Segmented<Scope>
        aria-label={words.scope}
        value={scope}
        onChange={who.setScope}
        disabled={isEmpty}
        options={scopes}
      />
      {isBlank ? (
        <>
          <InputNumber<number>
            aria-label={words.sheets}
            min={1}
            max={mostSheets}
            precision={0}
            value={options.sheets}
            onChange={(sheets) => onOptions({ sheets: sheets ?? 1 })}
            suffix={words.sheetUnit}
            data-testid="studio-sheets"
          />
          <Segmented<CustomerKind>
            aria-label={words.blankKind}
            value={options.blankKind}
            onChange={(blankKind) => onOptions({ blankKind })}
            options={[
              { value: 'individual', label: words.individual },
              { value: 'company', label: words.company },
            ]}
          />
        </>
      ) : (
        <>
          <Segmented<string>
            aria-label={words.masking}
            value={setting.masked ? 'masked' : 'full'}
            onChange={(value) => onOptions({ masked: value === 'masked' })}
            options={[
              { value: 'masked', label: words.masked },
              {
                value: 'full',
                label: words.unmasked,
                disabled: !mayFull,
                ...(mayFull ? {} : { title: words.fullNeedsRight }),
              },
            ]}
          />
          {scope === 'one' ? null : (
            <Select<PrintOrder>
              aria-label={words.order}
              value={options.order}
              onChange={(order) => onOptions({ order })}
              popupMatchSelectWidth={false}
              options={printOrders.map((value) => ({ value, label: orders[value] }))}
              data-testid="studio-order"
            />
          )}
        </>
      )}
      {setting.kind !== 'labels' || grid === null ? null : (
        <InputNumber<number>
          aria-label={words.usedPlaces}
          title={words.usedPlacesNote}
          min={0}
          max={grid.across * grid.down - 1}
          precision={0}
          value={options.usedPlaces}
          onChange={(usedPlaces) => onOptions({ usedPlaces: usedPlaces ?? 0 })}
          prefix={words.usedPlaces}
          data-testid="studio-used"
        />
      )}
      {setting.kind === 'labels' && setting.masked && !isBlank && !isEmpty ? (
        <p className="bb-cards-masked" data-testid="labels-masked">
          {mayFull ? words.labelsMasked : words.labelsNeedRight}
        </p>
      ) : null}
      <div className="bb-cards-layouts">
        {papers.map((paper) => {
          const layout = setting.layouts.get(paper);
          return layout === undefined ? null : (
            <LayoutChooser
              key={paper}
              paper={paper}
              layout={layout}
              isOneOfTwo={papers.length > 1}
              disabled={isDesigning}
              onChoose={onLayout}
              onDesign={onDesign}
            />
          );
        })}
      </div>
    </div>
  );
}
