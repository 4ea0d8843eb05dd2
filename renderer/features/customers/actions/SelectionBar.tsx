import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { selectionOf } from '@renderer/data/selection';
import { viewWords } from '@shared/words/customer-views';
import { customersWords } from '@shared/words/customers';
import { Button } from 'antd';
import type { PageModel } from '../use-page-model';
import { menuItems } from './menu-items';
import './actions.css';

/** Over the status line while customers are ticked: what can be done with them. */
export function SelectionBar({ model }: { readonly model: PageModel }) {
  const words = useWords(viewWords);
  const pageWords = useWords(customersWords);
  const formats = useFormats();
  const { selected, lang } = model;
  if (selected.size === 0) return null;
  const items = menuItems.filter(({ group }) => group === 'selection');
  return (
    <div
      className="bb-selection"
      role="toolbar"
      aria-label={words.actionsOnSelected}
      data-testid="selection-bar"
    >
      <b>{pageWords.selected(formats.count(selected.size))}</b>
      {items.map(({ key, label, icon, danger, run }) => (
        <Button
          key={key}
          size="small"
          type="text"
          danger={danger === true}
          data-testid={`selection-${key}`}
          {...(icon === undefined ? {} : { icon: <Icon name={icon} size={14} /> })}
          onClick={() => run(model)}
        >
          {label(lang)}
        </Button>
      ))}
      <Button
        size="small"
        type="text"
        className="bb-selection-end"
        icon={<Icon name="close" size={12} />}
        onClick={() => selectionOf(model.session).clear()}
      >
        {pageWords.clearSelection}
      </Button>
    </div>
  );
}
