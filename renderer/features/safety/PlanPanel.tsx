import { useWords } from '@renderer/components/language/language-context';
import { Panel } from '@renderer/components/Panel';
import { useCare } from '@renderer/data/care/use-care';
import type { BackupPlan } from '@shared/domain/care/backup-plan';
import type { Failure } from '@shared/domain/kernel/result';
import type { CareState } from '@shared/ipc/backup';
import { safetyWords } from '@shared/words/safety';
import { Button, Checkbox, InputNumber, Segmented, Select } from 'antd';
import { chooseBackupFolder } from './choose-folder';

interface Props {
  readonly state: CareState | null;
  readonly onFailure: (failure: Failure | null) => void;
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const weekdays = [1, 2, 3, 4, 5, 6, 7];
const mostKept = 90;

/** Where backups go and when; each choice counts at once. */
export function PlanPanel({ state, onFailure }: Props) {
  const words = useWords(safetyWords);
  const { care } = useCare();
  if (state === null) return null;
  const { plan, destination } = state;
  const change = async (part: Partial<BackupPlan>) => {
    const set = await care.setPlan({ plan: { ...plan, ...part } });
    onFailure(set.ok ? null : set);
  };
  const chooseFolder = async () => {
    const chosen = await chooseBackupFolder(care);
    onFailure(chosen.ok ? null : chosen);
  };
  return (
    <Panel title={words.plan} testId="backup-plan">
      <dl className="bb-safety-plan">
        <dt>{words.destination}</dt>
        <dd>
          <div className="bb-safety-place">
            <span
              className={destination === null ? 'bb-safety-bad' : 'bb-safety-path'}
              title={destination ?? ''}
            >
              {destination ?? words.noDestination}
            </span>
            <Button size="small" data-testid="backup-folder" onClick={() => void chooseFolder()}>
              {destination === null ? words.chooseFolder : words.changeFolder}
            </Button>
          </div>
          <p className="bb-form-note">{words.destinationNote}</p>
        </dd>
        <dt>{words.rhythm}</dt>
        <dd>
          <div className="bb-safety-row">
            <Segmented<BackupPlan['rhythm']>
              aria-label={words.rhythm}
              value={plan.rhythm}
              onChange={(rhythm) => void change({ rhythm })}
              options={[
                { value: 'daily', label: words.daily },
                { value: 'weekly', label: words.weekly },
                { value: 'off', label: words.off },
              ]}
            />
            {plan.rhythm === 'weekly' ? (
              <Select<number>
                className="bb-safety-day"
                aria-label={words.weekday}
                value={plan.weekday}
                onChange={(weekday) => void change({ weekday })}
                options={weekdays.map((day) => ({ value: day, label: words.weekdayName(day) }))}
              />
            ) : null}
            {plan.rhythm === 'off' ? null : (
              <Select<number>
                className="bb-safety-hour"
                aria-label={words.at}
                value={plan.hour}
                onChange={(hour) => void change({ hour })}
                options={hours.map((hour) => ({
                  value: hour,
                  label: words.hour(String(hour).padStart(2, '0')),
                }))}
              />
            )}
          </div>
          <Checkbox
            checked={plan.onClose}
            onChange={(event) => void change({ onClose: event.target.checked })}
          >
            {words.onClose}
          </Checkbox>
          <p className="bb-form-note">{words.missedNote}</p>
        </dd>
        <dt>{words.keep}</dt>
        <dd className="bb-safety-row">
          <InputNumber
            className="bb-safety-keep"
            aria-label={words.keep}
            min={1}
            max={mostKept}
            precision={0}
            value={plan.keep}
            onChange={(keep) => {
              if (keep !== null) void change({ keep });
            }}
          />
          <span>{words.copies}</span>
        </dd>
      </dl>
    </Panel>
  );
}
