import { defineWords, type Lang, wordsIn } from '../define-words';

/** Why forms could not go a step on (编制, 审核, 批准), be reopened or numbered; `count` and `of` are forms. */
export const formControlSentences = defineWords({
  'evaluations.nothingToSign': {
    zh: () => '没有可以办理的评估表，内容未改动。',
    en: () => 'There is no form to sign. Nothing was changed.',
  },
  'evaluations.noSigner': {
    zh: () => '请填写签名人姓名，评估表未改动。',
    en: () => 'A signature needs a name. Nothing was changed.',
  },
  'evaluations.noReason': {
    zh: () => '请填写原因，评估表未改动。',
    en: () => 'Please write down the reason. Nothing was changed.',
  },
  'evaluations.incomplete': {
    zh: (count: string, of: string) =>
      `${of} 张评估表中有 ${count} 张还有待填的得分，没有提交。请先填写完整，或只提交已评完的。`,
    en: (count: string, of: string) =>
      `${count} of ${of} forms still wait for scores, so nothing was submitted. Fill them in, or submit only the complete ones.`,
  },
  'evaluations.alreadySubmitted': {
    zh: (count: string, of: string) => `${of} 张评估表中有 ${count} 张已办过这一步，没有重复办理。`,
    en: (count: string, of: string) =>
      `${count} of ${of} forms are past this step already. Nothing was signed.`,
  },
  'evaluations.notSubmitted': {
    zh: (count: string, of: string) => `${of} 张评估表中有 ${count} 张还未提交审核，没有办理。请先提交审核。`,
    en: (count: string, of: string) =>
      `${count} of ${of} forms have not been submitted yet. Nothing was signed; submit them first.`,
  },
  'evaluations.notReviewed': {
    zh: (count: string, of: string) => `${of} 张评估表中有 ${count} 张还未审核，没有批准。请先审核。`,
    en: (count: string, of: string) =>
      `${count} of ${of} forms have not been reviewed yet. Nothing was approved; review them first.`,
  },
  'evaluations.notReturnable': {
    zh: (count: string, of: string) => `${of} 张评估表中有 ${count} 张不在审核中，没有退回。`,
    en: (count: string, of: string) => `${count} of ${of} forms are not under review. Nothing was sent back.`,
  },
  'evaluations.notApproved': {
    zh: () => '评估表还未批准，可以直接填写，不需要重新打开。',
    en: () => 'The form is not approved, so it can be filled in without being reopened.',
  },
  'evaluations.handedIn': {
    zh: () => '评估表已提交审核，内容未改动。如需更改，请先退回编制。',
    en: () => 'The form has been submitted and was left as it is. Send it back before changing it.',
  },
  'evaluations.approvalStands': {
    zh: () => '批准不能撤销，评估表未改动。如需更改，请打开评估表，点“重新打开”办理修改。',
    en: () => 'An approval cannot be undone and stands. To change a form, open it and choose Reopen.',
  },
  'evaluations.monthOpen': {
    zh: () => '这个月的评估已经开始，未改动。',
    en: () => 'The evaluation of this month is open already. Nothing was changed.',
  },
  'evaluations.patternSequence': {
    zh: () => '编号规则里须有且只有一个 {序号}，否则编号会重复。未保存。',
    en: () => 'The pattern needs {no} exactly once, or numbers would repeat. Nothing was saved.',
  },
  'evaluations.patternToken': {
    zh: (_count: string, _of: string, token: string) => `编号规则里的 ${token} 没有看懂，未保存。`,
    en: (_count: string, _of: string, token: string) =>
      `${token} in the pattern was not understood. Nothing was saved.`,
  },
  'evaluations.patternLong': {
    zh: () => '编号规则最多 60 个字，未保存。',
    en: () => 'The pattern has at most 60 characters. Nothing was saved.',
  },
});

export type ControlReason = keyof typeof formControlSentences;

/** True for the reasons this catalogue has a sentence for. */
export function isControlReason(reason: string): reason is ControlReason {
  return Object.hasOwn(formControlSentences, reason);
}

/** What a refused signature, reopening or pattern says to the person. */
export function describeControlFailure(
  reason: ControlReason,
  details: Readonly<Record<string, string | number>> | undefined,
  lang: Lang,
): string {
  const { count = '', of = '', token = '' } = details ?? {};
  return wordsIn(formControlSentences, lang)[reason](String(count), String(of), String(token));
}
