import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import type { WorkbookDoor } from '@renderer/data/workbook-door/door';
import type { CheckState, DoorState } from '@renderer/data/workbook-door/door-state';
import { importCheckWords } from '@shared/words/import-check';
import { useState } from 'react';

interface Props {
  readonly door: WorkbookDoor;
  readonly state: DoorState;
  readonly check: CheckState;
}

/** While the import is written: count, speed, time left, and the way out. */
export function WritingSide({ door, state, check }: Props) {
  const words = useWords(importCheckWords);
  const formats = useFormats();
  const [startedAt] = useState(() => performance.now());
  const { progress } = state;
  const count = (check.answer?.outcome.created ?? 0) + (check.answer?.outcome.updated ?? 0);
  const seconds = (performance.now() - startedAt) / 1000;
  const done = progress?.done ?? 0;
  const isSaving = progress?.stage === 'saving';
  return (
    <Panel testId="writing">
      <ProgressPanel
        title={isSaving ? words.saving : words.writing(formats.count(count))}
        done={done}
        total={progress?.total ?? null}
        {...(isSaving ? {} : { onCancel: () => door.cancelWriting() })}
      />
      <p className="bb-door-note" data-testid="writing-speed">
        {seconds > 0.5 && done > 0 && !isSaving
          ? `${words.speed(formats.count(Math.round(done / seconds)))} · `
          : ''}
        {words.keepWorking}
      </p>
    </Panel>
  );
}
