import { FailureNotice } from '@renderer/components/FailureNotice';
import { useWords } from '@renderer/components/language/language-context';
import { locateBook } from '@renderer/data/book/locate-book';
import { callShell } from '@renderer/data/bridge';
import type { BookTrouble } from '@shared/ipc/recovery';
import { recoveryWords } from '@shared/words/recovery';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { TroubleWays } from './RecoveryScreen';
import { TroubleFoot } from './TroubleFoot';
import { TroubleSheet, Way } from './TroubleSheet';
import { useWayOut } from './use-way-out';

type Trouble = Extract<BookTrouble, { kind: 'inUse' }>;

const lookEveryMs = 3000;

/** Another machine has the book: waits for it to quit, and offers to take over once it shows no sign of life. */
export function InUse({ first, ways }: { readonly first: Trouble; readonly ways: TroubleWays }) {
  const words = useWords(recoveryWords);
  const [trouble, setTrouble] = useState(first);
  const again = useRef(ways.onAgain);
  again.current = ways.onAgain;
  const way = useWayOut();
  const look = useRef(async () => {
    const found = await locateBook();
    if (!found.ok || found.value.trouble?.kind === 'inUse') {
      if (found.ok && found.value.trouble?.kind === 'inUse') setTrouble(found.value.trouble);
      return;
    }
    again.current();
  });
  useEffect(() => {
    const timer = setInterval(() => void look.current(), lookEveryMs);
    return () => clearInterval(timer);
  }, []);
  const length = (ms: number) =>
    ms < 60_000 ? words.seconds(Math.round(ms / 1000)) : words.minutes(Math.floor(ms / 60_000));
  const { machine, quietMs, staleMs, stale } = trouble;
  return (
    <TroubleSheet
      testId="trouble-in-use"
      title={words.inUseTitle(machine)}
      what={words.inUseWhat}
      safe={words.inUseSafe}
      facts={way.failure === null ? null : <FailureNotice failure={way.failure} />}
      foot={<TroubleFoot folder={ways.folder} onLook={ways.onLook} />}
    >
      <Way note={words.inUseLook}>
        <Button type={stale ? 'default' : 'primary'} onClick={() => void look.current()}>
          {words.lookAgain}
        </Button>
      </Way>
      <Way
        note={
          stale
            ? words.takeOverReady(length(staleMs))
            : words.takeOverNotYet(length(quietMs), length(staleMs))
        }
      >
        <Button
          type={stale ? 'primary' : 'default'}
          disabled={!stale}
          loading={way.busy === 'takeOver'}
          onClick={() => way.try('takeOver', () => callShell('book.takeOver', {}), ways.onAgain)}
        >
          {words.takeOver}
        </Button>
      </Way>
    </TroubleSheet>
  );
}
