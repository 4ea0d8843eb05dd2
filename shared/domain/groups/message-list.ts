import { textOf } from '../fields/values';
import type { CustomerRecord } from '../records/records';

/** Why a customer is left out of a list of messages. */
export type LeftOut = 'refused' | 'noPhone' | 'samePhone';

/** A customer who can be messaged, and where. */
export interface Addressee {
  readonly record: CustomerRecord;
  /** A mobile number, digits only. */
  readonly phone: string;
}

/** Who of a group gets a message, each phone once, and who does not and why (branch-practice section 9). */
export interface MessageList {
  readonly addressees: readonly Addressee[];
  readonly left: readonly { readonly record: CustomerRecord; readonly why: LeftOut }[];
}

const mobilePattern = /^1[3-9]\d{9}$/;
const phoneKeys = ['mobile', 'secondMobile'] as const;

/** False once a customer has refused messages. Every list meant for messages asks here. */
export function mayMessage(record: CustomerRecord): boolean {
  return record.messageConsent !== 'refused';
}

/** The mobile number messages go to; landlines take none. */
export function messagePhoneOf(record: CustomerRecord): string | undefined {
  for (const key of phoneKeys) {
    const phone = textOf(record, key);
    if (phone !== undefined && mobilePattern.test(phone)) return phone;
  }
  return undefined;
}

/**
 * Sorts the members of a group into those who get a message and those who do not. Somebody's refusal counts for the
 * number as well: nobody else's message reaches the phone of a person who wants none.
 */
export function listAddressees(members: readonly CustomerRecord[]): MessageList {
  const addressees: Addressee[] = [];
  const left: { record: CustomerRecord; why: LeftOut }[] = [];
  const refused = new Set<string>();
  for (const record of members) {
    const phone = mayMessage(record) ? undefined : messagePhoneOf(record);
    if (phone !== undefined) refused.add(phone);
  }
  const taken = new Set<string>();
  for (const record of members) {
    const phone = messagePhoneOf(record);
    if (!mayMessage(record)) left.push({ record, why: 'refused' });
    else if (phone === undefined) left.push({ record, why: 'noPhone' });
    else if (refused.has(phone)) left.push({ record, why: 'refused' });
    else if (taken.has(phone)) left.push({ record, why: 'samePhone' });
    else {
      taken.add(phone);
      addressees.push({ record, phone });
    }
  }
  return { addressees, left };
}

/** How many are left out, by reason. */
export function countLeft({ left }: MessageList): Readonly<Record<LeftOut, number>> {
  const counts = { refused: 0, noPhone: 0, samePhone: 0 };
  for (const { why } of left) counts[why] += 1;
  return counts;
}
