import type { ContactRecord } from '../contacts/contact';
import { addMonths, type Month } from '../kernel/calendar';
import { complaintMonths, type EvaluationFacts } from './facts';

const complaint = /投诉|complain/iu;
const denied = /(?:无|没有?|未|零|0)(?:任何|再|发生|收到|新)*投诉|no complain/iu;

/**
 * True for a complaint (branch-practice section 8): the purpose says so; a contact that was read out of a remark has
 * no purpose, there the words of the remark count.
 */
export function isComplaint(contact: Pick<ContactRecord, 'purpose' | 'text' | 'source'>): boolean {
  const said = contact.purpose ?? (contact.source === undefined ? '' : contact.text);
  return complaint.test(said) && !denied.test(said);
}

type ContactFacts = Required<Pick<EvaluationFacts, 'contactsDone' | 'complaints'>>;

/** Counts contacts and complaints by customer while months of them are read. */
export class ContactCounter {
  private readonly months: readonly Month[];
  /** Contacts by customer, one place for each month back. */
  private readonly counts = new Map<string, number[]>();
  private readonly complaints = new Map<string, number>();
  private readonly known: boolean[];

  /** Counts the last `months` months up to `period`. */
  constructor(period: Month, months: number) {
    this.months = Array.from({ length: months }, (_, back) => addMonths(period, -back));
    this.known = this.months.map(() => false);
  }

  /** Months to be read, the period first. */
  listMonths(): readonly Month[] {
    return this.months;
  }

  add(month: Month, contact: ContactRecord): void {
    const back = this.months.indexOf(month);
    if (back < 0) return;
    this.known[back] = true;
    let counts = this.counts.get(contact.customerId);
    if (counts === undefined) {
      counts = this.months.map(() => 0);
      this.counts.set(contact.customerId, counts);
    }
    counts[back] = (counts[back] ?? 0) + 1;
    if (back < complaintMonths && isComplaint(contact)) {
      this.complaints.set(contact.customerId, (this.complaints.get(contact.customerId) ?? 0) + 1);
    }
  }

  finish(): ContactFacts {
    const isKnown = (months: number) => this.known.slice(0, months).includes(true);
    const knownFor = new Map(this.months.map((_, back) => [back + 1, isKnown(back + 1)]));
    return {
      contactsDone: (customerId, months) => {
        if (knownFor.get(months) !== true) return undefined;
        const counts = this.counts.get(customerId);
        if (counts === undefined) return 0;
        let done = 0;
        for (let back = 0; back < months; back += 1) done += counts[back] ?? 0;
        return done;
      },
      complaints: (customerId) =>
        knownFor.get(complaintMonths) === true ? (this.complaints.get(customerId) ?? 0) : undefined,
    };
  }
}
