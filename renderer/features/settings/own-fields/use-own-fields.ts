import { carryOut } from '@renderer/components/feedback/carry-out';
import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { newFieldKey } from '@renderer/data/fields/new-field-key';
import { useSession, useSettings } from '@renderer/data/session-context';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import type { BranchField } from '@shared/domain/fields/branch-field';
import {
  editBranchField,
  type FieldFailure,
  planNewField,
  reorderBranchFields,
  showBranchField,
} from '@shared/domain/fields/branch-field-commands';
import { readBranchFields } from '@shared/domain/fields/branch-fields';
import type { Formula } from '@shared/domain/formulas/expression';
import { type Failure, type Result, succeed } from '@shared/domain/kernel/result';
import { ownFieldsWords } from '@shared/words/own-fields';
import { describeDraft, type OwnFieldDraft } from './own-field-draft';

export interface OwnFields {
  /** Fields in force, in their order. */
  readonly shown: readonly BranchField[];
  readonly hidden: readonly BranchField[];
  /** Adds a field, or changes the given one. Answers why that cannot be done. */
  save(
    field: BranchField | null,
    draft: OwnFieldDraft,
    formula: Formula | undefined,
  ): Promise<Failure | null>;
  /** Moves a field in force one place up (-1) or down (1); answers whether it moved. */
  move(field: BranchField, step: -1 | 1): Promise<boolean>;
  show(field: BranchField, shown: boolean): Promise<void>;
}

/** The branch's own fields with what can be done to them. */
export function useOwnFields(): OwnFields {
  const words = useWords(ownFieldsWords);
  const session = useSession();
  const settings = useSettings();
  const { lang } = useLang();
  const own = readBranchFields(settings.all());
  const shown = own.filter(({ hidden }) => hidden !== true);
  const commit = (draft: Result<ChangeDraft, FieldFailure>, done: string) =>
    carryOut(session, draft, () => tell(done));
  return {
    shown,
    hidden: own.filter(({ hidden }) => hidden === true),
    save: (field, draft, formula) => {
      const described = describeDraft(draft, formula);
      const name = draft.zh.trim();
      if (field !== null)
        return commit(
          editBranchField(
            settings,
            { ...described, key: field.key, type: draft.type },
            session.customers.all(),
          ),
          words.changed(name),
        );
      const key = newFieldKey();
      return commit(planNewField(settings, { ...described, key, type: draft.type }), words.added(name));
    },
    move: async (field, step) => {
      const keys = shown.map(({ key }) => key);
      const place = keys.indexOf(field.key);
      const other = keys[place + step];
      if (other === undefined) return false;
      keys[place + step] = field.key;
      keys[place] = other;
      const name = lang === 'en' ? field.en : field.zh;
      const failure = await commit(
        succeed(reorderBranchFields(settings, { keys })),
        words.moved(name, place + step + 1),
      );
      return failure === null;
    },
    show: async (field, wanted) => {
      const failure = await commit(
        showBranchField(settings, { key: field.key, shown: wanted }),
        wanted ? words.nowShown(field.zh) : words.nowHidden(field.zh),
      );
      if (failure !== null) tellFailure(failure);
    },
  };
}
