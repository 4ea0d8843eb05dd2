import { useWords } from '@renderer/components/language/language-context';
import { settingsWords } from '@shared/words/settings';
import { Input } from 'antd';
import type { BranchEntries } from './branch-draft';

const roles = ['preparedBy', 'reviewedBy', 'approvedBy'] as const;

interface Props {
  readonly entries: BranchEntries;
  readonly onChange: (names: Partial<BranchEntries>) => void;
}

/** Whose names usually stand under 编制, 审核 and 批准. */
export function SignersLine({ entries, onChange }: Props) {
  const words = useWords(settingsWords);
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
    </fieldset>
  );
}
