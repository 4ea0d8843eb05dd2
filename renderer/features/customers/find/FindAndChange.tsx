import { usePageAction } from '@renderer/components/page-actions';
import { useState } from 'react';
import { dialogKeys } from '../actions/dialog-keys';
import type { PageModel } from '../use-page-model';
import { FindBar } from './FindBar';

/** What the keyboard and the palette can ask of the customers page: find, replace, bulk edit, handing over. */
export function FindAndChange({ model }: { readonly model: PageModel }) {
  const [asked, setAsked] = useState<number | null>(null);
  usePageAction('find', () => setAsked((before) => (before ?? 0) + 1));
  usePageAction('replace', () => model.openDialog(dialogKeys.replace));
  usePageAction('bulkEdit', () => model.openDialog(dialogKeys.bulkEdit));
  usePageAction('handOver', () => model.openDialog(dialogKeys.handOver));
  return asked === null ? null : <FindBar model={model} asked={asked} onClose={() => setAsked(null)} />;
}
