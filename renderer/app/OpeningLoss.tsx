import { navigate } from '@renderer/components/route/use-route';
import { useSession } from '@renderer/data/session-context';
import { LossPage } from '@renderer/features/recovery/LossPage';
import { type ReactNode, useState } from 'react';

interface Props {
  /** Closes the book. */
  readonly onStop: () => void;
  readonly children: ReactNode;
}

/** Where opening the book found that changes are lost, that is read before anything else. */
export function OpeningLoss({ onStop, children }: Props) {
  const session = useSession();
  const [read, setRead] = useState(false);
  const { loss } = session.opening;
  if (loss === null || read) return children;
  return (
    <LossPage
      loss={loss}
      onBackups={() => {
        navigate('safety');
        setRead(true);
      }}
      onGoOn={() => {
        void session.writing.acknowledgeLoss();
        setRead(true);
      }}
      onStop={onStop}
    />
  );
}
