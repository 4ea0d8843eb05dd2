import { useWords } from '@renderer/components/language/language-context';
import { recoveryWords } from '@shared/words/recovery';
import { Button } from 'antd';
import type { TroubleWays } from './RecoveryScreen';
import { TroubleFoot } from './TroubleFoot';
import { TroubleSheet, Way } from './TroubleSheet';

/** Neither pages nor snapshots and journal hold the book any more. */
export function DamagedBook({ ways }: { readonly ways: TroubleWays }) {
  const words = useWords(recoveryWords);
  return (
    <TroubleSheet
      testId="trouble-damaged"
      title={words.damagedTitle}
      what={words.damagedWhat}
      safe={words.damagedSafe}
      foot={<TroubleFoot folder={ways.folder} onLook={ways.onLook} />}
    >
      <Way note={words.restoreNote}>
        <Button type="primary" onClick={ways.onRestore}>
          {words.restore}
        </Button>
      </Way>
      <Way note={words.damagedAgainNote}>
        <Button onClick={ways.onAgain}>{words.lookAgain}</Button>
      </Way>
    </TroubleSheet>
  );
}
