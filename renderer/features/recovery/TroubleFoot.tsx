import { useWords } from '@renderer/components/language/language-context';
import { callShell } from '@renderer/data/bridge';
import { recoveryWords } from '@shared/words/recovery';

/** Where the book lies, and the way into the sample, which needs none of it. */
export function TroubleFoot({ folder, onLook }: { readonly folder: string; readonly onLook: () => void }) {
  const words = useWords(recoveryWords);
  return (
    <p className="bb-trouble-foot">
      <span className="bb-trouble-place">{words.bookFolder(folder)}</span>
      <button
        type="button"
        className="bb-link"
        data-testid="open-folder"
        onClick={() => void callShell('book.openFolder', {})}
      >
        {words.openFolder}
      </button>
      <button type="button" className="bb-link" data-testid="open-sample" onClick={onLook}>
        {words.openSample}
      </button>
    </p>
  );
}
