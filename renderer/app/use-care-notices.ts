import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useCare } from '@renderer/data/care/use-care';
import { useEffect } from 'react';

/** Tells, once each, why a backup by plan did not succeed; the next try comes by itself. */
export function useCareNotices(): void {
  const { planFailure } = useCare().view;
  useEffect(() => {
    if (planFailure !== null) tellFailure(planFailure);
  }, [planFailure]);
}
