import {
  type RetentionSettings,
  readRetention,
  retentionRecordId,
  timeForErasing,
} from '@shared/domain/retention/retention-settings';
import { useEffect, useState } from 'react';
import { useSession, useSettings } from '../session-context';

/** How long things are kept, and the time by which that is counted; the time is null until the trail has told it. */
export function useRetention(): { readonly settings: RetentionSettings; readonly time: string | null } {
  const { audit } = useSession();
  const settings = readRetention(useSettings().get(retentionRecordId));
  const [time, setTime] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    void audit.facts().then((facts) => {
      if (wanted && facts.ok) setTime(timeForErasing(facts.value.newestBefore, new Date().toISOString()));
    });
    return () => {
      wanted = false;
    };
  }, [audit]);
  return { settings, time };
}
