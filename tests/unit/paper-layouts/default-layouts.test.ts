import { defaultLayouts, usualLayout } from '@shared/domain/paper/default-layouts';
import { fieldsOnLayout } from '@shared/domain/paper/fields-on-layout';
import { layoutSchema, type PaperLayout } from '@shared/domain/paper/layout';
import { listLayoutRemarks } from '@shared/domain/paper/layout-remarks';
import { customerPapers, paperKinds } from '@shared/domain/paper/paper-kind';
import { valuesOfSource } from '@shared/domain/paper/table-sources';
import { validateLayout } from '@shared/domain/paper/validate-layout';
import { describe, expect, it } from 'vitest';

const sheets = { A4: [210, 297], A5: [148, 210], letter: [215.9, 279.4], envelopeDL: [110, 220] } as const;

function roomOf({ frame }: PaperLayout) {
  const [short, long] = sheets[frame.size];
  const [width, height] = frame.orientation === 'portrait' ? [short, long] : [long, short];
  const { top, right, bottom, left } = frame.margins;
  return { widthMm: width - left - right, heightMm: height - top - bottom - (frame.showsPages ? 11 : 0) };
}

describe('layouts of the house', () => {
  it('has at least one of every kind, under the ids others hold on to', () => {
    expect(new Set(defaultLayouts.map(({ kind }) => kind))).toEqual(new Set(paperKinds));
    expect(defaultLayouts.map(({ id }) => id)).toEqual([
      'full-card',
      'small-card-8',
      'small-card-6',
      'small-card-4',
      'small-card-2',
      'evaluation-form',
      'month-summary',
      'visit-record',
      'maintenance-plan',
      'referral-card',
      'customer-info',
      'customer-list',
      'labels-24',
      'envelope-dl',
    ]);
    expect(usualLayout('smallCard').id).toBe('small-card-6');
    expect(usualLayout('labels').id).toBe('labels-24');
  });

  it.each(defaultLayouts.map((layout) => [layout.id, layout] as const))(
    '%s is kept as it stands',
    (_, layout) => {
      expect(layoutSchema.parse(layout)).toEqual(layout);
      expect(validateLayout(layout)).toEqual({ ok: true, value: layout });
      expect(listLayoutRemarks(layout, roomOf(layout))).toEqual([]);
    },
  );

  it.each(customerPapers)('%s says something about people and about companies', (kind) => {
    for (const layout of defaultLayouts.filter((each) => each.kind === kind))
      for (const customer of ['individual', 'company'] as const)
        expect(layout.blocks.some(({ kinds }) => kinds.includes(customer))).toBe(true);
  });

  it('fills tables with what their sources know', () => {
    for (const { blocks } of defaultLayouts)
      for (const block of blocks) {
        if (block.kind !== 'table') continue;
        const known = valuesOfSource(block.source).map(({ key }) => key);
        for (const { value } of block.columns) expect(known).toContain(value);
      }
  });

  it('names what stands on the full card for the audit trail', () => {
    const fields = fieldsOnLayout(usualLayout('fullCard'));
    expect(fields).toContain('idNumber');
    expect(fields).toContain('mobile');
    expect(fields).toContain('landline');
    expect(fields).toContain('#contacts');
    expect(fields).toContain('#months');
    expect(fields).not.toContain('@phones');
    expect(fields).not.toContain('@blank');
    expect(new Set(fields).size).toBe(fields.length);
  });

  it('names the fields in the marks of a label and in the columns of a list', () => {
    expect(fieldsOnLayout(usualLayout('labels'))).toEqual(['postalCode', 'address', '@addressee', 'name']);
    expect(fieldsOnLayout(usualLayout('customerList'))).toEqual([
      'name',
      'customerNo',
      '@tier',
      '@assets',
      'mobile',
      'manager',
    ]);
  });
});
