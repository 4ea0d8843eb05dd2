import { navigate } from '@renderer/components/route/use-route';
import { onOpenedBackup } from '@renderer/data/opened-backup';
import { useEffect } from 'react';

/** A backup that is opened from outside while the book is open leads to the page that restores from it. */
export function useOpenedBackup(): void {
  useEffect(() => onOpenedBackup(({ token }) => navigate('safety', { backup: token })), []);
}
