import { type ContactRecord, readContact } from '@shared/domain/contacts/contact';
import { type ContactsView, type NewContact, recordContacts } from '@shared/domain/contacts/record-contacts';
import { describe, expect, it } from 'vitest';

const source = { field: 'remark' };
const call: NewContact = {
  id: 'n1',
  customerId: 'c1',
  on: '2026-06-01',
  way: 'call',
  text: '6月1日通话',
  source,
};

function viewWith(...kept: readonly (Omit<NewContact, 'id'> & { readonly id?: string })[]): ContactsView {
  return {
    customer: (id) => (id.startsWith('c') ? { id, kind: 'individual', name: '赵思远' } : undefined),
    contactsOf: (customerId) => kept.filter((contact) => contact.customerId === customerId),
  };
}

describe('recording contacts', () => {
  it('writes each into the month it took place in', () => {
    const visit = { ...call, id: 'n2', on: '2025-12-31', way: 'visit' } as const;
    const drafted = recordContacts(viewWith(), [call, visit]);
    expect(drafted).toMatchObject({
      ok: true,
      value: {
        label: { kind: 'contactsRecorded', count: 2 },
        touched: [
          { collection: 'contacts', partition: '2026-06', id: 'n1', before: null },
          { collection: 'contacts', partition: '2025-12', id: 'n2', before: null },
        ],
      },
    });
    if (!drafted.ok) return;
    const [first] = drafted.value.touched;
    const { id: _, ...content } = call;
    expect(first?.after).toEqual(content);
    expect(readContact({ id: 'n1', ...first?.after })).toEqual(call);
  });

  it('adds nothing twice: same customer, day, way and words, whatever the spaces', () => {
    const again = { ...call, id: 'n9', text: '6 月 1 日 通话' };
    expect(recordContacts(viewWith(call), [again])).toMatchObject({ reason: 'contacts.nothingNew' });
    expect(recordContacts(viewWith(), [call, again])).toMatchObject({ value: { touched: [{ id: 'n1' }] } });
  });

  it.each([
    ['another customer', { customerId: 'c2' }],
    ['another day', { on: '2026-06-02' }],
    ['another way', { way: 'visit' }],
    ['other words', { text: '6月1日通话，谈存单' }],
  ] as const)('takes %s for another contact', (_, change) => {
    expect(recordContacts(viewWith(call), [{ ...call, ...change, id: 'n2' }])).toMatchObject({
      value: { touched: [{ id: 'n2' }] },
    });
  });

  it('passes over customers who left the book, and refuses what is no contact', () => {
    expect(recordContacts(viewWith(), [{ ...call, customerId: 'gone' }])).toMatchObject({
      reason: 'contacts.nothingNew',
    });
    expect(recordContacts(viewWith(), [])).toMatchObject({ reason: 'contacts.nothingNew' });
    for (const change of [{ on: '2026-06-31' }, { text: ' ' }, { text: 'x'.repeat(501) }])
      expect(recordContacts(viewWith(), [{ ...call, ...change }])).toMatchObject({ reason: 'contact.form' });
  });

  it('reads records, and only contacts', () => {
    const { id: _, ...content } = call;
    const record: ContactRecord = { id: 'n1', ...content };
    expect(readContact(record)).toBe(record);
    for (const change of [
      { on: '2026-13-01' },
      { way: 'letter' },
      { text: 1 },
      { source: null },
      { customerId: 1 },
    ])
      expect(readContact({ ...record, ...change })).toBeUndefined();
  });
});
