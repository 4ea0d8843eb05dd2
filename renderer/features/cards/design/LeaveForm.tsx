import { useWords } from '@renderer/components/language/language-context';
import type { PaperLayout } from '@shared/domain/paper/layout';
import { frameWords } from '@shared/words/frame';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { Button } from 'antd';
import type { LayoutActions } from './use-layout-actions';

interface Props {
  readonly layout: PaperLayout;
  readonly actions: LayoutActions;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Closing with unsaved changes: what becomes of them. */
export function LeaveForm({ layout, actions, onStay, onLeave }: Props) {
  const words = useWords(layoutEditorWords);
  const frame = useWords(frameWords);
  return (
    <div className="bb-design-leave" role="alertdialog" aria-label={words.unsaved} data-testid="design-leave">
      <p>{words.unsaved}</p>
      <div className="bb-design-foot">
        <Button onClick={onStay}>{frame.cancel}</Button>
        <span className="bb-design-space" />
        <Button data-testid="design-discard" onClick={onLeave}>
          {words.discard}
        </Button>
        <Button
          type="primary"
          data-testid="design-save-close"
          onClick={() => void actions.save(layout).then((done) => done && onLeave())}
        >
          {words.saveAndClose}
        </Button>
      </div>
    </div>
  );
}
