import { FormLine } from '@renderer/components/FormLine';
import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { Panel } from '@renderer/components/Panel';
import { currentPeriod } from '@renderer/data/current-period';
import { useImports, useSession, useSettings } from '@renderer/data/session-context';
import { branchRecordId } from '@shared/domain/records/branch';
import { settingsWords } from '@shared/words/settings';
import { Button, Input } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { draftBranchChange, findProblems, isChanged, readEntries, trimEntries } from './branch-draft';
import { NumberPatternLine } from './NumberPatternLine';
import { SignersLine } from './SignersLine';

/** Name of the branch, how its forms are numbered and who usually signs them. */
export function BranchPanel() {
  const words = useWords(settingsWords);
  const session = useSession();
  const record = useSettings().get(branchRecordId);
  const period = currentPeriod(useImports().all());
  const kept = readEntries(record);
  const [entries, setEntries] = useState(kept);
  // Undo and redo change the record under the form.
  useEffect(() => setEntries(readEntries(record)), [record]);
  const problems = findProblems(entries);
  const changed = isChanged(entries, kept);
  const hasProblem = problems.name || problems.numberPrefix || problems.numberPattern !== null;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!changed || hasProblem) return;
    const written = await session.commit(draftBranchChange(record, entries));
    if (written.ok) tell(words.saved);
    else tellFailure(written);
  };
  return (
    <Panel title={words.branch}>
      <form onSubmit={save} aria-label={words.branch}>
        <FormLine
          for="branch-name"
          label={words.branchName}
          problem={problems.name ? words.needBranchName : undefined}
          note={<p className="bb-form-note">{words.branchNameNote}</p>}
        >
          <Input
            id="branch-name"
            value={entries.name}
            maxLength={60}
            onChange={(event) => setEntries({ ...entries, name: event.target.value })}
          />
        </FormLine>
        <FormLine
          for="number-prefix"
          label={words.numberPrefix}
          problem={problems.numberPrefix ? words.badPrefix : undefined}
          note={<p className="bb-form-note">{words.numberPrefixNote}</p>}
        >
          <Input
            id="number-prefix"
            className="bb-settings-short"
            value={entries.numberPrefix}
            placeholder="JD"
            maxLength={8}
            onChange={(event) => setEntries({ ...entries, numberPrefix: event.target.value.toUpperCase() })}
          />
        </FormLine>
        <NumberPatternLine
          pattern={entries.numberPattern}
          prefix={trimEntries(entries).numberPrefix}
          period={period}
          problem={problems.numberPattern}
          onChange={(numberPattern) => setEntries({ ...entries, numberPattern })}
        />
        <SignersLine entries={entries} onChange={(names) => setEntries({ ...entries, ...names })} />
        <div className="bb-settings-actions">
          <Button type="primary" htmlType="submit" disabled={!changed || hasProblem}>
            {words.save}
          </Button>
          {changed ? <Button onClick={() => setEntries(kept)}>{words.discard}</Button> : null}
        </div>
      </form>
    </Panel>
  );
}
