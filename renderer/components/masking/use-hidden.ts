import { useMay } from '@renderer/data/access/use-access';
import { useIsShown } from '@renderer/data/masking/use-shown';
import { useSession } from '@renderer/data/session-context';
import type { RevealPlace } from '@shared/domain/audit/audit-event';
import type { Field } from '@shared/domain/fields/field';
import { nameOfField } from '@shared/domain/fields/format-field';
import { nameOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { useLang } from '../language/language-context';
import { showInFull } from './reveal-question';

interface HiddenFact {
  readonly record: CustomerRecord;
  readonly field: Field;
  readonly place: RevealPlace;
}

/** What a screen needs to know of a value that may be hidden, and the way to show it. */
export interface Hidden {
  /** Shown in full for the moment. */
  readonly isShown: boolean;
  /** False: the person has no right to see it, and no eye is offered. */
  readonly mayShow: boolean;
  /** Asks why, or takes the reason `known`, and shows it. Answers whether it is shown. */
  show(known?: string): Promise<boolean>;
}

/** A value of a customer that is hidden until somebody asks for it. */
export function useHidden({ record, field, place }: HiddenFact): Hidden {
  const session = useSession();
  const { lang } = useLang();
  const isShown = useIsShown(record.id, field.key);
  return {
    isShown,
    mayShow: useMay('reveal'),
    show: (known) =>
      showInFull(
        session,
        {
          customerId: record.id,
          name: nameOf(record),
          field: field.key,
          place,
          caption: nameOfField(field, lang),
        },
        known,
      ),
  };
}
