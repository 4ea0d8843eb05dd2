import { exportsWords } from '@shared/words/exports';
import { Button } from 'antd';
import { useWords } from '../language/language-context';
import './export.css';

interface Props {
  /** Id of the form that the button sends off. */
  readonly form: string;
  readonly disabled: boolean;
  readonly onCancel: () => void;
}

/** The foot of every dialog that lets something out: that it is written down, the way back, the way on. */
export function ExportFoot({ form, disabled, onCancel }: Props) {
  const words = useWords(exportsWords);
  return (
    <div className="bb-export-foot">
      <span>{words.trailNote}</span>
      <Button onClick={onCancel}>{words.cancel}</Button>
      <Button type="primary" htmlType="submit" form={form} data-testid="export-confirm" disabled={disabled}>
        {words.chooseFile}
      </Button>
    </div>
  );
}
