import { useWords } from '@renderer/components/language/language-context';
import { callShell } from '@renderer/data/bridge';
import { recoveryWords } from '@shared/words/recovery';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { TroubleWays } from './RecoveryScreen';
import { TroubleFoot } from './TroubleFoot';
import { TroubleSheet, Way } from './TroubleSheet';

interface Props {
  readonly wroteBy: string | null;
  readonly ways: TroubleWays;
}

/** A book that this version cannot read: it is left alone. */
export function NewerVersion({ wroteBy, ways }: Props) {
  const words = useWords(recoveryWords);
  const [own, setOwn] = useState<string | null>(null);
  useEffect(() => {
    void callShell('app.describe', {}).then((about) => setOwn(about.ok ? about.value.version : ''));
  }, []);
  if (own === null) return null;
  // A book of the same version that cannot be read says nothing about the version that is needed.
  const theirs = wroteBy === own ? null : wroteBy;
  return (
    <TroubleSheet
      testId="trouble-newer"
      title={words.newerTitle}
      what={theirs === null ? words.newerWhatUnknown(own) : words.newerWhat(theirs, own)}
      safe={words.newerSafe}
      foot={<TroubleFoot folder={ways.folder} onLook={ways.onLook} />}
    >
      <Way note={words.newerAgainNote}>
        <Button type="primary" onClick={ways.onAgain}>
          {words.lookAgain}
        </Button>
      </Way>
    </TroubleSheet>
  );
}
