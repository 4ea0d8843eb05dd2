import { useWords } from '@renderer/components/language/language-context';
import { useAccounts } from '@renderer/data/access/use-accounts';
import { holdsFourEyes } from '@shared/domain/access/four-eyes';
import { settingsWords } from '@shared/words/settings';
import { Checkbox, Input } from 'antd';
import type { BranchEntries } from './branch-draft';

const roles = ['preparedBy', 'reviewedBy', 'approvedBy'] as const;

interface Props {
  readonly entries: BranchEntries;
  readonly onChange: (names: Partial<BranchEntries>) => void;
}

/** Whose names usually stand under 编制, 审核 and 批准. */
export function SignersLine({ entries, onChange }: Props) {
  const words = useWords(settingsWords);
  const accounts = useAccounts();
  return (
    <fieldset className="bb-settings-signers">
      <legend>{words.signers}</legend>
      <div>
        {roles.map((role) => (
          <label key={role} htmlFor={`signer-${role}`}>
            <span>{words[role]}</span>
            <Input
              id={`signer-${role}`}
              value={entries[role]}
              maxLength={20}
              onChange={(event) => onChange({ [role]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <p className="bb-form-note">{words.signersNote}</p>
      <Checkbox
        className="bb-settings-four-eyes"
        checked={holdsFourEyes(accounts, entries.fourEyes)}
        data-testid="four-eyes"
        onChange={(event) => onChange({ fourEyes: event.target.checked ? 'on' : 'off' })}
      >
        {words.fourEyes}
      </Checkbox>
    </fieldset>
  );
}
