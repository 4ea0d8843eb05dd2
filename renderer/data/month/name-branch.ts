import type { WorkbookPlan } from '@shared/domain/sheets/plan';

const branchPattern = /[\p{Script=Han}A-Za-z0-9（）()]{2,30}?(?:支行|分理处|营业部|营业所|储蓄所|分行|网点)/u;

/** The branch as the titles above the tables name it (`某某银行江东支行存量个人客户台账`); empty when none does. */
export function nameBranch(plans: readonly WorkbookPlan[]): string {
  for (const { sheets } of plans) {
    for (const { titles } of sheets) {
      for (const { text } of titles) {
        const name = branchPattern.exec(text)?.[0];
        if (name !== undefined) return name;
      }
    }
  }
  return '';
}
