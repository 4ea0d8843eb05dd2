import type { StartTrouble } from '@renderer/data/book/start-trouble';
import { useState } from 'react';
import { DamagedBook } from './DamagedBook';
import { InUse } from './InUse';
import { KeyringGone } from './KeyringGone';
import { NewerVersion } from './NewerVersion';
import { NothingLeft } from './NothingLeft';
import { RestoreBackup } from './RestoreBackup';

interface Props {
  readonly trouble: StartTrouble;
  readonly folder: string;
  /** Looks at the folder again: the trouble may be over. */
  readonly onAgain: () => void;
  /** Opens the sample book. */
  readonly onLook: () => void;
}

/** What every trouble screen is handed. */
export interface TroubleWays extends Pick<Props, 'folder' | 'onAgain' | 'onLook'> {
  /** Puts a backup in place of the book. */
  readonly onRestore: () => void;
}

/** A book that cannot be opened as it is: what happened, what is safe, and buttons that lead out. */
export function RecoveryScreen({ trouble, folder, onAgain, onLook }: Props) {
  const [restoring, setRestoring] = useState(false);
  if (restoring) return <RestoreBackup onBack={() => setRestoring(false)} onRestored={onAgain} />;
  const ways: TroubleWays = { folder, onAgain, onLook, onRestore: () => setRestoring(true) };
  switch (trouble.kind) {
    case 'inUse':
      return <InUse first={trouble} ways={ways} />;
    case 'newerVersion':
      return <NewerVersion wroteBy={trouble.wroteBy} ways={ways} />;
    case 'keyringMissing':
    case 'keyringDamaged':
      return <KeyringGone kind={trouble.kind} copy={trouble.copy} ways={ways} />;
    case 'nothingLeft':
      return <NothingLeft ways={ways} />;
    case 'damaged':
      return <DamagedBook ways={ways} />;
  }
}
