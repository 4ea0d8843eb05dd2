import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { newFieldKey } from '@renderer/data/fields/new-field-key';
import { useSession, useSettings } from '@renderer/data/session-context';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import type { BranchField } from '@shared/domain/fields/branch-field';
import {
  editBranchField,
  type FieldFailure,
  planNewField,
  showBranchField,
} from '@shared/domain/fields/branch-field-commands';
import { readBranchFields } from '@shared/domain/fields/branch-fields';
import type { Failure, Result } from '@shared/domain/kernel/result';
import { ownFieldsWords } from '@shared/words/own-fields';
import { describeDraft, type OwnFieldDraft } from './own-field-draft';

export interface OwnFields {
  /** Fields in force, in their order. */
  readonly shown: readonly BranchField[];
  readonly hidden: readonly BranchField[];
  /** Adds a field, or changes the given one. Answers why that cannot be done. */
  save(field: BranchField | null, draft: OwnFieldDraft): Promise<Failure | null>;
  show(field: BranchField, shown: boolean): Promise<void>;
}

/** The branch's own fields with what can be done to them. */
export function useOwnFields(): OwnFields {
  const words = useWords(ownFieldsWords);
  const session = useSession();
  const settings = useSettings();
  const own = readBranchFields(settings.all());
  const carryOut = async (
    draft: Result<ChangeDraft, FieldFailure>,
    done: string,
  ): Promise<Failure | null> => {
    if (!draft.ok) return draft;
    if (draft.value.touched.length === 0) return null;
    const made = await session.commit(draft.value);
    if (!made.ok) {
      tellFailure(made);
      return null;
    }
    tell(done);
    return null;
  };
  return {
    shown: own.filter(({ hidden }) => hidden !== true),
    hidden: own.filter(({ hidden }) => hidden === true),
    save: (field, draft) => {
      const described = describeDraft(draft);
      const name = draft.zh.trim();
      if (field !== null)
        return carryOut(editBranchField(settings, { ...described, key: field.key }), words.changed(name));
      const key = newFieldKey();
      return carryOut(planNewField(settings, { ...described, key, type: draft.type }), words.added(name));
    },
    show: async (field, shown) => {
      const failure = await carryOut(
        showBranchField(settings, { key: field.key, shown }),
        shown ? words.nowShown(field.zh) : words.nowHidden(field.zh),
      );
      if (failure !== null) tellFailure(failure);
    },
  };
}
