import { type ContactRecord, readContact } from '@shared/domain/contacts/contact';
import {
  type ContactDraft,
  editContact,
  recordContact,
  removeContact,
} from '@shared/domain/contacts/edit-contacts';
import type { CustomerRecord } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';

const zhao: CustomerRecord = { id: 'a', kind: 'individual', name: '赵思远' };
const customers = { get: (id: string) => (id === 'a' ? zhao : undefined) };
const today = '2026-10-31';
const call: ContactDraft = { on: '2026-10-12', way: 'call', text: '续作 90 天' };

const record = (contact: ContactDraft, setsNextContact = false, customerId = 'a') =>
  recordContact(customers, { id: 'c', customerId, contact, by: '李敏', today, setsNextContact });

describe('recording a contact', () => {
  it('keeps it in its month, with who wrote it down and without empty parts', () => {
    const made = record({ ...call, purpose: '  ', next: { text: '' } });
    expect(made.ok && made.value).toEqual({
      command: 'contacts.recordOne',
      label: { kind: 'contactRecorded', name: '赵思远' },
      touched: [
        {
          collection: 'contacts',
          partition: '2026-10',
          id: 'c',
          before: null,
          after: { customerId: 'a', on: '2026-10-12', way: 'call', text: '续作 90 天', by: '李敏' },
        },
      ],
    });
  });

  it('makes the day of the next step the next contact in the same change, when asked to', () => {
    const contact = { ...call, next: { text: ' 带方案 ', on: '2026-11-05' } };
    const made = record(contact, true);
    expect(made.ok && made.value.touched[0]?.after?.next).toEqual({ text: '带方案', on: '2026-11-05' });
    expect(made.ok && made.value.touched[1]).toEqual({
      collection: 'customers',
      partition: 'all',
      id: 'a',
      before: { nextContactOn: null },
      after: { nextContactOn: '2026-11-05' },
    });
    expect(record(contact).ok && record(contact)).toMatchObject({ value: { touched: { length: 1 } } });
  });

  it.each([
    ['contact.day', { ...call, on: '2026-02-30' }],
    ['contact.future', { ...call, on: '2026-11-01' }],
    ['contact.empty', { ...call, text: '  ' }],
    ['contact.tooLong', { ...call, text: '字'.repeat(501) }],
    ['contact.tooLong', { ...call, purpose: '字'.repeat(101) }],
    ['contact.nextDay', { ...call, next: { text: '', on: '下周' } }],
    ['contact.nextEarlier', { ...call, next: { text: '', on: '2026-10-11' } }],
  ])('refuses with %s', (reason, contact) => {
    expect(record(contact)).toMatchObject({ ok: false, reason });
  });

  it('refuses a customer who left the book', () => {
    expect(record(call, false, 'b')).toMatchObject({ reason: 'customer.gone' });
  });
});

describe('changing a contact', () => {
  const present: ContactRecord = {
    id: 'c',
    customerId: 'a',
    on: '2026-10-12',
    way: 'call',
    text: '6月1日通话',
    purpose: '问候',
    source: { field: 'remark' },
  };
  const edit = (contact: ContactDraft, record: ContactRecord = present) =>
    editContact(customers, { present: record, contact, newId: 'd', today });

  it('says only what differs, and takes away what was emptied', () => {
    const made = edit({ ...call, text: '6月1日通话', purpose: '', way: 'visit' });
    expect(made.ok && made.value.touched).toEqual([
      {
        collection: 'contacts',
        partition: '2026-10',
        id: 'c',
        before: { purpose: '问候', way: 'call' },
        after: { purpose: null, way: 'visit' },
      },
    ]);
    const same = edit({ ...call, text: '6月1日通话', purpose: '问候' });
    expect(same.ok && same.value.touched).toEqual([]);
  });

  it('moves it to the month of its new day, with where it came from', () => {
    const made = edit({ ...call, on: '2026-09-30', text: '6月1日通话' });
    expect(made.ok && made.value.touched.map(({ partition, id, after }) => [partition, id, after])).toEqual([
      ['2026-10', 'c', null],
      [
        '2026-09',
        'd',
        { customerId: 'a', on: '2026-09-30', way: 'call', text: '6月1日通话', source: { field: 'remark' } },
      ],
    ]);
  });

  it('is removed whole, so that undo brings all of it back', () => {
    const { id: _, ...before } = present;
    expect(removeContact(customers, present)).toMatchObject({
      label: { kind: 'contactEdited', name: '赵思远', removed: true },
      touched: [{ partition: '2026-10', id: 'c', before, after: null }],
    });
  });
});

describe('contact records', () => {
  it('are read with and without a source, as older books kept them', () => {
    const old = { id: 'c', customerId: 'a', on: '2026-06-01', way: 'call', text: '通话' };
    expect(readContact({ ...old, source: { field: 'remark', import: 'i' } })).toBeDefined();
    expect(readContact({ ...old, by: '李敏', next: { text: '见面' } })).toBeDefined();
    expect(readContact({ ...old, source: 'remark' })).toBeUndefined();
    expect(readContact({ ...old, way: 'pigeon' })).toBeUndefined();
  });
});
