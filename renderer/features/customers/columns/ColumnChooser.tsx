import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { viewWords } from '@shared/words/customer-views';
import { customersWords } from '@shared/words/customers';
import { Button, Input, type InputRef, Popover } from 'antd';
import { type RefObject, useRef, useState } from 'react';
import { listChoosable } from '../grid/grid-columns';
import type { PageModel } from '../use-page-model';
import { ColumnBox } from './ColumnBox';
import { type HiddenSection, listHidden } from './list-sections';
import { toggleColumn } from './move-column';
import { ShownColumns } from './ShownColumns';
import './columns.css';

const headings = {
  own: 'sectionOwn',
  told: 'otherColumns',
  identity: 'sectionIdentity',
  contact: 'sectionContact',
  work: 'sectionWork',
  company: 'sectionCompany',
  assets: 'sectionAssets',
  preference: 'sectionPreference',
  family: 'sectionFamily',
  service: 'sectionService',
} as const satisfies Record<HiddenSection['section'], keyof typeof customersWords>;

/** 列: which columns the grid shows and in which order. */
export function ColumnChooser({ model }: { readonly model: PageModel }) {
  const words = useWords(customersWords);
  const search = useRef<InputRef>(null);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={<ChooserPanel model={model} search={search} />}
      // The list is put in place before it is shown, and what is not shown takes no focus.
      afterOpenChange={(open) => {
        if (open) search.current?.focus();
      }}
    >
      <Button icon={<Icon name="columns" size={14} />}>{words.columns}</Button>
    </Popover>
  );
}

interface PanelProps {
  readonly model: PageModel;
  readonly search: RefObject<InputRef | null>;
}

function ChooserPanel({ model, search }: PanelProps) {
  const words = useWords(customersWords);
  const own = useWords(viewWords);
  const { lang } = useLang();
  const formats = useFormats();
  const [text, setText] = useState('');
  const { columnKeys, usualKeys, widths } = model;
  const hidden = listHidden(listChoosable(), columnKeys, text, lang);
  return (
    <div className="bb-columns" data-testid="column-chooser">
      <Input
        ref={search}
        allowClear
        aria-label={own.findColumn}
        placeholder={own.findColumn}
        prefix={<Icon name="search" size={14} />}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="bb-columns-list">
        <p className="bb-columns-head">{own.columnsShown(formats.count(columnKeys.length))}</p>
        <ShownColumns keys={columnKeys} text={text} onChange={model.chooseColumns} />
        {hidden.map(({ section, columns }) => (
          <section key={section} aria-label={words[headings[section]]}>
            <p className="bb-columns-head">{words[headings[section]]}</p>
            {columns.map((column) => (
              <div key={column.key} className="bb-column">
                <ColumnBox
                  column={column}
                  isShown={false}
                  onToggle={() => model.chooseColumns(toggleColumn(columnKeys, column.key))}
                />
              </div>
            ))}
          </section>
        ))}
      </div>
      <p className="bb-columns-hint">{own.moveHint}</p>
      <div className="bb-columns-foot">
        <Button size="small" disabled={columnKeys === usualKeys} onClick={() => model.chooseColumns(null)}>
          {words.usualColumns}
        </Button>
        <Button
          size="small"
          disabled={Object.keys(widths).length === 0}
          onClick={() => model.views.change({ widths: {} })}
        >
          {own.defaultWidths}
        </Button>
      </div>
    </div>
  );
}
