import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { Panel } from '@renderer/components/Panel';
import { useMay } from '@renderer/data/access/use-access';
import { useSession, useSettings } from '@renderer/data/session-context';
import {
  editLock,
  type LockSettings,
  lockLimits,
  lockRecordId,
  readLockSettings,
} from '@shared/domain/locking/lock-settings';
import { lockWords } from '@shared/words/lock';
import { Checkbox, InputNumber } from 'antd';
import { useEffect, useState } from 'react';

type Numbers = 'minutes' | 'clipboardSeconds';

/** When the book locks itself and how long copies stay; each choice holds as soon as it is left. */
export function LockPanel() {
  const words = useWords(lockWords);
  const session = useSession();
  const may = useMay('settings');
  const record = useSettings().get(lockRecordId);
  const kept = readLockSettings(record);

  const save = async (choice: Partial<LockSettings>) => {
    const drafted = editLock(record, { ...kept, ...choice });
    if (!drafted.ok) return tellFailure(drafted);
    if (drafted.value.touched.length === 0) return;
    const written = await session.commit(drafted.value);
    if (written.ok) tell(words.saved);
    else tellFailure(written);
  };
  return (
    <Panel title={words.panel} testId="lock-settings">
      <dl className="bb-settings-list">
        <dt>
          <label htmlFor="lock-minutes">{words.after}</label>
        </dt>
        <dd>
          <NumberEntry
            id="lock-minutes"
            which="minutes"
            unit={words.minutes}
            kept={kept.minutes}
            disabled={!may}
            onLeave={(minutes) => void save({ minutes })}
          />
          <p className="bb-form-note">{words.afterNote}</p>
        </dd>
        <dt>
          <label htmlFor="lock-clipboard">{words.clipboard}</label>
        </dt>
        <dd>
          <NumberEntry
            id="lock-clipboard"
            which="clipboardSeconds"
            unit={words.seconds}
            kept={kept.clipboardSeconds}
            disabled={!may}
            onLeave={(clipboardSeconds) => void save({ clipboardSeconds })}
          />
          <p className="bb-form-note">{words.clipboardNote}</p>
        </dd>
        <dt>{words.screenshots}</dt>
        <dd>
          <Checkbox
            id="lock-protect"
            checked={kept.protect}
            disabled={!may}
            onChange={(event) => void save({ protect: event.target.checked })}
          >
            {words.protect}
          </Checkbox>
          <p className="bb-form-note">{words.protectNote}</p>
        </dd>
      </dl>
    </Panel>
  );
}

interface EntryProps {
  readonly id: string;
  readonly which: Numbers;
  readonly unit: string;
  readonly kept: number;
  readonly disabled: boolean;
  readonly onLeave: (value: number) => void;
}

/** A number within its limits; what is outside is drawn to the nearest that is inside. */
function NumberEntry({ id, which, unit, kept, disabled, onLeave }: EntryProps) {
  const [entered, setEntered] = useState<number | null>(kept);
  // Undo and redo change the record under the entry.
  useEffect(() => setEntered(kept), [kept]);
  const { least, most } = lockLimits[which];
  const leave = () => {
    if (entered === null) setEntered(kept);
    else onLeave(Math.min(most, Math.max(least, Math.round(entered))));
  };
  return (
    <InputNumber<number>
      id={id}
      className="bb-settings-short"
      min={least}
      max={most}
      precision={0}
      suffix={unit}
      value={entered}
      disabled={disabled}
      onChange={setEntered}
      onBlur={leave}
      onPressEnter={leave}
    />
  );
}
