import type { AuditEvent } from '@shared/domain/audit/audit-event';
import { everyEntry, passesSketch, textsOf } from '@shared/domain/audit/audit-filter';
import { amountOf, groupOf } from '@shared/domain/audit/audit-group';
import type { ChangeLabel } from '@shared/domain/changes/change';
import { describeAuditEvent } from '@shared/words/audit';
import { describe, expect, it } from 'vitest';

function change(label: ChangeLabel): AuditEvent {
  return { kind: 'change', changeId: 'x', seq: 7, command: 'test', label, records: 99 };
}

const cases: readonly (readonly [AuditEvent, string, number | null, string])[] = [
  [change({ kind: 'customerCreated', name: '赵思远' }), 'edit', 1, '赵思远'],
  [change({ kind: 'imported', file: '台账.xlsx', created: 3, updated: 4 }), 'import', 7, '台账.xlsx'],
  [change({ kind: 'exported', what: 'grid', file: '甲.xlsx', rows: 12, full: false }), 'out', 12, '甲.xlsx'],
  [change({ kind: 'undone', of: { kind: 'customersRemoved', count: 5 } }), 'edit', 5, '5'],
  [change({ kind: 'accountEdited', person: '李敏', how: 'added' }), 'people', null, '李敏'],
  [change({ kind: 'settingsEdited' }), 'edit', null, '设置'],
  [{ kind: 'opened', by: 'password', failures: 3 }, 'access', null, '3'],
  [{ kind: 'closed', why: 'idle' }, 'access', null, '锁定'],
  [{ kind: 'searched', words: '138****8888', found: 2 }, 'look', 2, '138****8888'],
  [{ kind: 'copied', cells: 9, customers: 3, full: true }, 'look', 3, '9'],
  [{ kind: 'refused', command: 'editScheme' }, 'refused', null, '权限'],
  [{ kind: 'keyring', how: 'passwordReset', person: '李敏' }, 'people', null, '李敏'],
  [{ kind: 'rehearsed', file: '甲.branchbook', sound: false }, 'care', null, '甲.branchbook'],
  [{ kind: 'trailCut', upTo: '2023-11', rows: 40 }, 'trail', 40, '2023-11'],
  [{ kind: 'trailFound', what: 'missing', rows: 2 }, 'trail', null, '2'],
];

describe('entries of the audit trail', () => {
  it.each(cases)('%o', (event, group, amount, said) => {
    expect(groupOf(event)).toBe(group);
    expect(amountOf(event)).toBe(amount);
    expect(describeAuditEvent(event, 'zh-CN')).toContain(said);
    expect(describeAuditEvent(event, 'en')).not.toBe(describeAuditEvent(event, 'zh-CN'));
  });

  it('looks into names, files and reasons, not into its own kinds', () => {
    const [first] = cases;
    expect(first === undefined ? [] : textsOf(first[0])).toEqual(['test', '赵思远']);
    expect(textsOf({ kind: 'closed', why: 'idle' })).toEqual([]);
  });

  it.each([
    [{}, true],
    [{ group: 'edit' }, true],
    [{ group: 'look' }, false],
    [{ person: '林晓' }, true],
    [{ person: '李敏' }, false],
    [{ since: '2026-11-22T00:00:00.000Z' }, true],
    [{ since: '2026-11-22T09:00:00.000Z' }, false],
    [{ until: '2026-11-22T08:00:00.000Z' }, false],
    [{ until: '2026-11-22T08:00:00.001Z' }, true],
  ] as const)('%o passes: %s', (wanted, passes) => {
    const sketch = { at: '2026-11-22T08:00:00.000Z', person: '林晓', group: 'edit' } as const;
    expect(passesSketch({ ...everyEntry, ...wanted }, sketch)).toBe(passes);
  });
});
