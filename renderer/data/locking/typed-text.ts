/**
 * Takes what is being typed into the book, or tells that leaving the field will (`kept`); `lost`: it cannot be read.
 * null: nothing was typed.
 */
export type TypedTaker = () => 'kept' | 'lost' | null;

const takers = new Set<TypedTaker>();

/** Registers where something may be typed that a lock need not lose. Returns the way to stop. */
export function takesTyped(taker: TypedTaker): () => void {
  takers.add(taker);
  return () => takers.delete(taker);
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Fields of forms that were typed in since their form was last sent, with what stood there before. */
const touched = new Map<TextField, string>();

function isTextField(target: EventTarget | undefined): target is TextField {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && ['text', 'number', 'tel', 'email'].includes(target.type);
}

function noteInput(event: Event): void {
  const target = event.composedPath()[0];
  if (!isTextField(target) || target.closest('form, [role=dialog]') === null) return;
  if (!touched.has(target)) touched.set(target, target.value);
}

function noteSent(event: Event): void {
  for (const field of touched.keys()) if (field.form === event.target) touched.delete(field);
}

/** Remembers which forms are being filled in, so that a lock can say that they were not saved. Returns the way to stop. */
export function watchTyping(): () => void {
  document.addEventListener('beforeinput', noteInput, true);
  document.addEventListener('submit', noteSent, true);
  return () => {
    document.removeEventListener('beforeinput', noteInput, true);
    document.removeEventListener('submit', noteSent, true);
    touched.clear();
  };
}

/** Takes what can be taken, and counts the rest: forms that were being filled in stay unsaved. */
export function takeTyped(): { readonly kept: number; readonly lost: number } {
  const taken = [...takers].map((taker) => taker());
  const kept = taken.filter((outcome) => outcome === 'kept').length;
  const unread = taken.filter((outcome) => outcome === 'lost').length;
  const unsent = [...touched].filter(
    ([field, before]) => field.isConnected && field.value.trim() !== '' && field.value !== before,
  ).length;
  touched.clear();
  return { kept, lost: unread + unsent };
}
