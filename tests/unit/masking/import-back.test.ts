import { updateCustomer } from '@shared/domain/imports/update-customer';
import type { CustomerRecord } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';

const record: CustomerRecord = {
  id: 'a',
  kind: 'individual',
  name: '赵思远',
  remark: '爱人13812344471，周末联系',
};
const update = (remark: string) => updateCustomer(record, { values: { remark }, unread: [] });

describe('a file that went out with its numbers hidden and comes back', () => {
  it('changes nothing, or only what was written beside the numbers', () => {
    expect(update('爱人138****4471，周末联系')).toBeUndefined();
    expect(update('爱人138****4471，已办理')?.after).toEqual({ remark: '爱人13812344471，已办理' });
    expect(update('爱人138****4472')).toBeUndefined();
    expect(update('尾号****4471')?.after).toEqual({ remark: '尾号****4471' });
  });
});
