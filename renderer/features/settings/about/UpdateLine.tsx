import { tell } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import type { UpdateState } from '@shared/ipc/updating';
import { updatingWords } from '@shared/words/updating';
import { Button } from 'antd';
import type { Updates } from './use-updates';

interface Props {
  readonly updates: Updates;
  readonly state: UpdateState;
}

/** From looking to installing: one button at a time, each pressed by a person. */
export function UpdateLine({ updates: { ask, busy, looked }, state }: Props) {
  const words = useWords(updatingWords);
  const { offer, ready, way } = state;
  const start = async () => {
    if ((await ask('update.start')) && way === 'place') tell(words.placed);
  };
  if (offer === null) {
    return (
      <div className="bb-settings-row">
        <Button
          size="small"
          data-testid="check-updates"
          loading={busy === 'update.check'}
          onClick={() => void ask('update.check')}
        >
          {words.check}
        </Button>
        {looked ? (
          <span className="bb-muted" role="status" data-testid="update-result">
            {words.upToDate}
          </span>
        ) : null}
      </div>
    );
  }
  return (
    <>
      <div role="status" data-testid="update-result">
        {words.offered(offer.version, describeSize(offer.size), offer.releasedAt?.slice(0, 10) ?? '')}
      </div>
      <div className="bb-settings-row">
        {ready ? (
          <Button
            size="small"
            type="primary"
            data-testid="start-update"
            loading={busy === 'update.start'}
            onClick={() => void start()}
          >
            {way === 'install' ? words.install : words.place}
          </Button>
        ) : (
          <Button
            size="small"
            type="primary"
            data-testid="prepare-update"
            loading={busy === 'update.prepare'}
            onClick={() => void ask('update.prepare')}
          >
            {words.fetch}
          </Button>
        )}
      </div>
      {ready ? (
        <p className="bb-form-note">{way === 'install' ? words.readyInstall : words.readyPlace}</p>
      ) : null}
    </>
  );
}

/** `96 MB`; an installer is never smaller than one. */
function describeSize(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 2 ** 20))} MB`;
}
