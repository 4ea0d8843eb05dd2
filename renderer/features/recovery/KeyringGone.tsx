import { FailureNotice } from '@renderer/components/FailureNotice';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { callShell } from '@renderer/data/bridge';
import type { KeyringCopy } from '@shared/ipc/recovery';
import { recoveryWords } from '@shared/words/recovery';
import { Button } from 'antd';
import type { TroubleWays } from './RecoveryScreen';
import { TroubleFoot } from './TroubleFoot';
import { TroubleSheet, Way } from './TroubleSheet';
import { useWayOut } from './use-way-out';

interface Props {
  readonly kind: 'keyringMissing' | 'keyringDamaged';
  readonly copy: KeyringCopy | null;
  readonly ways: TroubleWays;
}

/** The data are sealed and there; what opens them is not: it is put back from its copy, a file, or a backup. */
export function KeyringGone({ kind, copy, ways }: Props) {
  const words = useWords(recoveryWords);
  const formats = useFormats();
  const way = useWayOut();
  const missing = kind === 'keyringMissing';
  const pick = () =>
    way.try(
      'pick',
      () => callShell('book.pickKeyring', {}),
      (found) => {
        if (found !== null) ways.onAgain();
      },
    );
  const putBack = () => way.try('putBack', () => callShell('book.restoreKeyring', {}), ways.onAgain);
  return (
    <TroubleSheet
      testId="trouble-keyring"
      title={missing ? words.keyMissingTitle : words.keyDamagedTitle}
      what={missing ? words.keyMissingWhat : words.keyDamagedWhat}
      safe={words.keySafe}
      facts={
        way.failure === null ? (
          copy === null ? (
            <p className="bb-trouble-what">{words.noCopy}</p>
          ) : null
        ) : (
          <FailureNotice failure={way.failure} />
        )
      }
      foot={<TroubleFoot folder={ways.folder} onLook={ways.onLook} />}
    >
      {copy === null ? null : (
        <Way note={words.putCopyBackNote(formats.moment(copy.writtenAt))}>
          <Button type="primary" loading={way.busy === 'putBack'} onClick={putBack}>
            {words.putCopyBack}
          </Button>
        </Way>
      )}
      <Way note={words.pickKeyNote}>
        <Button
          type={copy === null ? 'primary' : 'default'}
          loading={way.busy === 'pick'}
          disabled={way.busy === 'putBack'}
          onClick={pick}
        >
          {words.pickKey}
        </Button>
      </Way>
      <Way note={words.restoreNote}>
        <Button onClick={ways.onRestore}>{words.restore}</Button>
      </Way>
    </TroubleSheet>
  );
}
