import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { RestorePreview } from '@renderer/data/book/engine/care-protocol';
import { safetyWords } from '@shared/words/safety';

/** What a restore would do, in numbers, and what it leaves alone. */
export function RestorePreviewText({ preview }: { readonly preview: RestorePreview }) {
  const words = useWords(safetyWords);
  const formats = useFormats();
  const { created, changed, removed, customers } = preview;
  if (created + changed + removed === 0) {
    return (
      <p className="bb-restore-preview" data-testid="restore-preview">
        {words.nothingDiffers}
      </p>
    );
  }
  return (
    <div className="bb-restore-preview" data-testid="restore-preview">
      <p>
        <b>{words.wouldChange(words.recordsOf(created, changed, removed), formats.count(customers))}</b>
      </p>
      <p className="bb-form-note">{words.savedFirst}</p>
    </div>
  );
}
