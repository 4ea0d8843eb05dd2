import type { Field } from '@shared/domain/fields/field';
import { hidesText, maskFieldText } from '@shared/domain/fields/mask-text';
import type { ClipboardEvent as ReactClipboardEvent } from 'react';

type Input = Pick<HTMLInputElement, 'value' | 'selectionStart' | 'selectionEnd'>;

/** Copies the selected text of an input of a field with its numbers hidden; a text that hides nothing is left to it. */
export function copyHiddenText(
  field: Field,
  input: Input,
  event: Pick<ClipboardEvent, 'clipboardData' | 'preventDefault'>,
): void {
  const text = input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0);
  if (text === '' || !hidesText(field, input.value)) return;
  event.preventDefault();
  event.clipboardData?.setData('text/plain', maskFieldText(field, text));
}

/**
 * A handler for copying out of an input of a field: what is hidden on screen goes to the clipboard hidden unless the
 * person may take it out in full.
 */
export function copyHidden(
  field: Field,
  mayCopy: boolean,
): (event: ReactClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void {
  return (event) => {
    if (!mayCopy) copyHiddenText(field, event.currentTarget, event);
  };
}
