import { FailureNotice } from '@renderer/components/FailureNotice';
import { useWords } from '@renderer/components/language/language-context';
import { callShell } from '@renderer/data/bridge';
import { recoveryWords } from '@shared/words/recovery';
import { Button } from 'antd';
import type { TroubleWays } from './RecoveryScreen';
import { TroubleFoot } from './TroubleFoot';
import { TroubleSheet, Way } from './TroubleSheet';
import { useWayOut } from './use-way-out';

/** Signs of a book and nothing of it: never an empty book in its place unless the person says so. */
export function NothingLeft({ ways }: { readonly ways: TroubleWays }) {
  const words = useWords(recoveryWords);
  const way = useWayOut();
  return (
    <TroubleSheet
      testId="trouble-nothing"
      title={words.nothingTitle}
      what={words.nothingWhat}
      safe={words.nothingSafe}
      facts={way.failure === null ? null : <FailureNotice failure={way.failure} />}
      foot={<TroubleFoot folder={ways.folder} onLook={ways.onLook} />}
    >
      <Way note={words.restoreNote}>
        <Button type="primary" onClick={ways.onRestore}>
          {words.restore}
        </Button>
      </Way>
      <Way note={words.nothingAgainNote}>
        <Button onClick={ways.onAgain}>{words.lookAgain}</Button>
      </Way>
      <Way note={words.setAsideNote}>
        <Button
          loading={way.busy === 'setAside'}
          onClick={() => way.try('setAside', () => callShell('book.setAside', {}), ways.onAgain)}
        >
          {words.setAside}
        </Button>
      </Way>
    </TroubleSheet>
  );
}
