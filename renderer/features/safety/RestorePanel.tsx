import { useWords } from '@renderer/components/language/language-context';
import { Panel } from '@renderer/components/Panel';
import { safetyWords } from '@shared/words/safety';
import { Button } from 'antd';

interface Props {
  readonly onBook: () => void;
  readonly onCustomer: () => void;
}

/** The two ways back: everything, or one customer. */
export function RestorePanel({ onBook, onCustomer }: Props) {
  const words = useWords(safetyWords);
  return (
    <Panel title={words.restore}>
      <ul className="bb-safety-ways">
        <li>
          <div>
            <b>{words.restoreAll}</b>
            <p className="bb-form-note">{words.restoreAllNote}</p>
          </div>
          <Button data-testid="restore-book" onClick={onBook}>
            {words.choose}
          </Button>
        </li>
        <li>
          <div>
            <b>{words.restoreOne}</b>
            <p className="bb-form-note">{words.restoreOneNote}</p>
          </div>
          <Button data-testid="restore-customer" onClick={onCustomer}>
            {words.choose}
          </Button>
        </li>
      </ul>
    </Panel>
  );
}
