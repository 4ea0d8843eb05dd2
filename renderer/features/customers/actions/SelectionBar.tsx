import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { viewWords } from '@shared/words/customer-views';
import { Button } from 'antd';
import type { PageModel } from '../use-page-model';
import { listMenuItems } from './menu-items';
import './actions.css';

/** Over the status line while customers are ticked: what can be done with them. */
export function SelectionBar({ model }: { readonly model: PageModel }) {
  const words = useWords(viewWords);
  const { selected, lang } = model;
  if (selected.size === 0) return null;
  const items = listMenuItems(model).filter(
    ({ group, shownFor }) => group === 'selection' && (shownFor?.(selected.size) ?? true),
  );
  return (
    <div
      className="bb-selection"
      role="toolbar"
      aria-label={words.actionsOnSelected}
      data-testid="selection-bar"
    >
      <span className="bb-muted">{words.withSelected}</span>
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
    </div>
  );
}
