import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { callShell } from '@renderer/data/bridge';
import type { UpdateState } from '@shared/ipc/updating';
import { useCallback, useEffect, useState } from 'react';

type StateChannel =
  | 'update.describe'
  | 'update.chooseFolder'
  | 'update.forgetFolder'
  | 'update.check'
  | 'update.prepare'
  | 'update.start';

/** Updates of this PC: the state, what is under way, and how to ask for more. */
export interface Updates {
  readonly state: UpdateState | undefined;
  readonly busy: StateChannel | undefined;
  /** True once a look into the folder has succeeded and nothing else was asked since. */
  readonly looked: boolean;
  /** Asks the shell; a refusal is told to the person. Answers whether it was done. */
  readonly ask: (channel: StateChannel) => Promise<boolean>;
}

/** The state of updates, asked for once and after each step. */
export function useUpdates(): Updates {
  const [state, setState] = useState<UpdateState>();
  const [busy, setBusy] = useState<StateChannel>();
  const [looked, setLooked] = useState(false);

  const ask = useCallback(async (channel: StateChannel) => {
    setBusy(channel);
    const answer = await callShell(channel, {});
    setBusy(undefined);
    setLooked(channel === 'update.check' && answer.ok);
    if (answer.ok) {
      setState(answer.value);
      return true;
    }
    tellFailure(answer);
    const now = await callShell('update.describe', {});
    if (now.ok) setState(now.value);
    return false;
  }, []);

  useEffect(() => {
    let shown = true;
    void callShell('update.describe', {}).then((answer) => {
      if (shown && answer.ok) setState(answer.value);
    });
    return () => {
      shown = false;
    };
  }, []);

  return { state, busy, looked, ask };
}
