import type { Month } from '@shared/domain/kernel/calendar';
import type { Failure } from '@shared/domain/kernel/result';
import type { TierMonth } from '@shared/domain/tiers/tier-month';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { useEffect, useState } from 'react';
import { useSession } from '../session-context';
import { type LoadedMigration, loadMigration } from './load-migration';

/** How far the migration is: null while it is opened, or where there are no two months. */
export interface MigrationState {
  readonly loaded: LoadedMigration | null;
  readonly failure: Failure | null;
}

interface Asked extends MigrationState {
  readonly scheme: TierScheme | null;
}

const nothing: Asked = { scheme: null, loaded: null, failure: null };

/** The migration between two settled months of a scheme; the last one stays in view until the next is at hand. */
export function useMigration(
  scheme: TierScheme,
  settled: readonly TierMonth[] | null,
  from: Month | undefined,
  to: Month | undefined,
): MigrationState {
  const session = useSession();
  const [state, setState] = useState<Asked>(nothing);
  useEffect(() => {
    let isGone = false;
    if (settled === null || from === undefined || to === undefined) {
      setState(nothing);
      return;
    }
    void loadMigration(session, scheme, settled, from, to).then((answer) => {
      if (isGone) return;
      setState(
        answer.ok
          ? { scheme, loaded: answer.value, failure: null }
          : { scheme, loaded: null, failure: answer },
      );
    });
    return () => {
      isGone = true;
    };
  }, [session, scheme, settled, from, to]);
  // Another scheme has other tiers.
  return state.scheme === scheme ? state : nothing;
}
