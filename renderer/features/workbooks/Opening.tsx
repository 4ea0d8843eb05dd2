import { useWords } from '@renderer/components/language/language-context';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import { workbooksWords } from '@shared/words/workbooks';

interface Props {
  readonly file: string;
  readonly onCancel: () => void;
}

/** While a workbook is looked through for the first time. */
export function Opening({ file, onCancel }: Props) {
  const words = useWords(workbooksWords);
  return (
    <div className="bb-door-opening">
      <ProgressPanel title={words.opening(file)} done={0} total={null} onCancel={onCancel} />
    </div>
  );
}
