import type { ChangeDraft } from '@shared/domain/changes/draft';
import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import type { BookRecord, CustomerKind, CustomerRecord } from '@shared/domain/records/records';
import {
  addRelation,
  circleOf,
  editRelation,
  type RelationsView,
  removeRelation,
} from '@shared/domain/relations/edit-relations';
import { type RelationKind, relationKinds } from '@shared/domain/relations/relation';
import {
  groupKinds,
  indexRelations,
  listCircle,
  listHousehold,
  roleOf,
} from '@shared/domain/relations/relation-index';
import { listRoles, relationRules } from '@shared/domain/relations/relation-rules';
import { describeCircle, describeRole } from '@shared/words/relations';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const people: readonly CustomerRecord[] = [
  { id: 'zhao', kind: 'individual', name: '赵思远', gender: 'male', aum: 100 },
  { id: 'qian', kind: 'individual', name: '钱若云', gender: 'female' },
  { id: 'sun', kind: 'individual', name: '孙一凡' },
  { id: 'li', kind: 'individual', name: '李牧' },
  { id: 'jia', kind: 'company', name: '甲机电' },
  { id: 'yi', kind: 'company', name: '乙物流' },
  { id: 'bing', kind: 'company', name: '丙投资' },
];

function viewOf(relations: readonly BookRecord[]): RelationsView {
  return { customer: (id) => people.find((one) => one.id === id), relations };
}

function lay(relations: readonly BookRecord[], { touched }: ChangeDraft): BookRecord[] {
  let next = [...relations];
  for (const { id, before, after } of touched) {
    if (after === null) next = next.filter((record) => record.id !== id);
    else if (before === null) next.push(recordFrom(id, after));
    else next = next.map((record) => (record.id === id ? applyPatch(record, after) : record));
  }
  return next;
}

let lastId = 0;
function tie(
  relations: readonly BookRecord[],
  from: string,
  relation: RelationKind,
  to: string,
): { readonly reason: string | null; readonly relations: readonly BookRecord[]; readonly circle: string[] } {
  lastId += 1;
  const made = addRelation(viewOf(relations), { id: `r${lastId}`, from, to, relation, at: from });
  return made.ok
    ? { reason: null, relations: lay(relations, made.value), circle: [] }
    : { reason: made.reason, relations, circle: circleOf(made) };
}

describe('relations of customers', () => {
  it.each([
    ['zhao', 'spouse', 'zhao', 'relation.self'],
    ['zhao', 'spouse', 'jia', 'relation.kinds'],
    ['jia', 'legalRepresentative', 'zhao', 'relation.kinds'],
    ['jia', 'shareholder', 'yi', null],
    ['zhao', 'shareholder', 'yi', null],
    ['zhao', 'parentCompany', 'yi', 'relation.kinds'],
    ['zhao', 'introducer', 'jia', null],
    ['zhao', 'spouse', 'nobody', 'customer.gone'],
  ] as const)('%s %s %s: %s', (from, relation, to, reason) => {
    expect(tie([], from, relation, to).reason).toBe(reason);
  });

  it('are not written twice, from whichever side they say the same', () => {
    const one = tie([], 'zhao', 'sibling', 'qian').relations;
    expect(tie(one, 'zhao', 'sibling', 'qian').reason).toBe('relation.known');
    expect(tie(one, 'qian', 'sibling', 'zhao').reason).toBe('relation.known');
    const introduced = tie([], 'zhao', 'introducer', 'qian').relations;
    expect(tie(introduced, 'qian', 'introducer', 'zhao').reason).toBeNull();
  });

  it('leave everybody with one spouse', () => {
    const one = tie([], 'zhao', 'spouse', 'qian').relations;
    expect(tie(one, 'sun', 'spouse', 'qian').reason).toBe('relation.married');
    expect(tie(one, 'sun', 'spouse', 'li').reason).toBeNull();
  });

  it('never make somebody its own parent, and tell who is along the circle', () => {
    let { relations } = tie([], 'zhao', 'parent', 'qian');
    ({ relations } = tie(relations, 'qian', 'parent', 'sun'));
    const closed = tie(relations, 'sun', 'parent', 'zhao');
    expect(closed.reason).toBe('relation.cycle');
    expect(closed.circle).toEqual(['sun', 'zhao', 'qian', 'sun']);
    expect(describeCircle(['孙一凡', '赵思远', '', '孙一凡'], 'zh-CN')).toBe(
      '绕成一圈：孙一凡 → 赵思远 → （未填姓名） → 孙一凡',
    );
    expect(tie(relations, 'qian', 'parent', 'zhao').circle).toEqual(['qian', 'zhao', 'qian']);
    // A child has two parents, and two lines that meet are no circle.
    expect(tie(relations, 'zhao', 'parent', 'sun').reason).toBeNull();
    const group = tie([], 'jia', 'parentCompany', 'yi').relations;
    expect(tie(group, 'yi', 'parentCompany', 'jia').reason).toBe('relation.cycle');
  });

  it('are changed and removed, and the change says only what differs', () => {
    const { relations } = tie([], 'zhao', 'parent', 'qian');
    const [record] = relations;
    const id = record?.id ?? '';
    const turned = editRelation(viewOf(relations), {
      id,
      from: 'qian',
      to: 'zhao',
      relation: 'parent',
      at: 'zhao',
    });
    expect(turned.ok && turned.value.touched[0]?.after).toEqual({ from: 'qian', to: 'zhao' });
    const noted = editRelation(viewOf(relations), {
      id,
      from: 'zhao',
      to: 'qian',
      relation: 'parent',
      note: ' 养女 ',
      at: 'zhao',
    });
    expect(noted.ok && noted.value.touched[0]?.after).toEqual({ note: '养女' });
    const same = editRelation(viewOf(relations), {
      id,
      from: 'zhao',
      to: 'qian',
      relation: 'parent',
      at: 'zhao',
    });
    expect(same.ok && same.value.touched).toEqual([]);
    const long = '字'.repeat(61);
    expect(
      editRelation(viewOf(relations), {
        id,
        from: 'zhao',
        to: 'qian',
        relation: 'parent',
        note: long,
        at: 'zhao',
      }),
    ).toMatchObject({ reason: 'relation.tooLong' });
    const gone = removeRelation(viewOf(relations), { id, at: 'qian' });
    expect(gone.ok && lay(relations, gone.value)).toEqual([]);
    expect(gone.ok && gone.value.label).toEqual({ kind: 'relationEdited', name: '钱若云', how: 'removed' });
    expect(removeRelation(viewOf([]), { id, at: 'qian' })).toMatchObject({ reason: 'relation.gone' });
  });

  it('are named from either side, by sex where it is known', () => {
    const { relations } = tie([], 'zhao', 'parent', 'qian');
    const record = indexRelations(relations).of('qian')[0];
    if (record === undefined) throw new Error('No relation');
    const [zhao, qian, sun] = people;
    expect(describeRole(roleOf(record, 'qian'), zhao, 'zh-CN')).toBe('父亲');
    expect(describeRole(roleOf(record, 'zhao'), qian, 'zh-CN')).toBe('女儿');
    expect(describeRole(roleOf(record, 'zhao'), sun, 'zh-CN')).toBe('子女');
    expect(describeRole(roleOf(record, 'zhao'), undefined, 'en')).toBe('child');
    expect(describeRole({ relation: 'spouse', other: 'from' }, qian, 'zh-CN')).toBe('妻子');
    expect(describeRole({ relation: 'parentCompany', other: 'to' }, undefined, 'zh-CN')).toBe('子公司');
  });

  it('offer every role that fits, and only those', () => {
    for (const own of ['individual', 'company'] as const)
      for (const other of ['individual', 'company'] as const) {
        for (const role of listRoles(own, other)) {
          const rule = relationRules[role.relation];
          const [from, to]: [CustomerKind, CustomerKind] =
            role.other === 'from' ? [other, own] : [own, other];
          expect(rule.from.includes(from) && rule.to.includes(to)).toBe(true);
        }
      }
    expect(listRoles('individual', 'company').map(({ relation, other }) => `${relation}:${other}`)).toEqual([
      'introducer:from',
      'introducer:to',
      'legalRepresentative:to',
      'shareholder:to',
      'contactPerson:to',
      'employee:to',
      'partner:from',
    ]);
  });
});

describe('household', () => {
  it('goes over marriage and descent, and not beyond', () => {
    let { relations } = tie([], 'zhao', 'spouse', 'qian');
    ({ relations } = tie(relations, 'qian', 'parent', 'sun'));
    ({ relations } = tie(relations, 'sun', 'friend', 'li'));
    ({ relations } = tie(relations, 'zhao', 'legalRepresentative', 'jia'));
    const index = indexRelations(relations);
    expect(listHousehold(index, 'sun', () => true)).toEqual(['sun', 'qian', 'zhao']);
    expect(listHousehold(index, 'sun', (id) => id !== 'qian')).toEqual(['sun']);
    expect(listHousehold(index, 'jia', () => true)).toEqual(['jia']);
  });

  it('of companies is their group', () => {
    let { relations } = tie([], 'bing', 'parentCompany', 'jia');
    ({ relations } = tie(relations, 'bing', 'parentCompany', 'yi'));
    const index = indexRelations(relations);
    expect([...listCircle(index, 'yi', groupKinds, () => true)].sort()).toEqual(['bing', 'jia', 'yi']);
  });

  it('is the same for each of its members, whatever is tied', () => {
    const ids = people.map(({ id }) => id);
    const wish = fc.tuple(
      fc.constantFrom(...ids),
      fc.constantFrom(...relationKinds),
      fc.constantFrom(...ids),
    );
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 25 }), (wishes) => {
        let relations: readonly BookRecord[] = [];
        for (const [from, relation, to] of wishes) ({ relations } = tie(relations, from, relation, to));
        const index = indexRelations(relations);
        for (const id of ids) {
          const household = [...listHousehold(index, id, () => true)].sort();
          for (const member of household)
            expect([...listHousehold(index, member, () => true)].sort()).toEqual(household);
        }
        // However they were tied, nobody comes before itself: taking out everybody without parents ends with nobody.
        for (const kind of ['parent', 'parentCompany']) {
          let left = relations.filter(({ relation }) => relation === kind);
          for (let size = -1; size !== left.length; ) {
            size = left.length;
            const below = new Set(left.map(({ to }) => to));
            left = left.filter(({ from }) => below.has(from));
          }
          expect(left).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
