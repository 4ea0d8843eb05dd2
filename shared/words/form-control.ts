import { defineWords } from './define-words';

/** Signatures on evaluation forms: 编制, 审核, 批准, sending back, reopening and what a revision changed. */
export const formControlWords = defineWords({
  // Where forms wait.
  stages: { zh: '评估表进度', en: 'Forms by state' },
  pending: { zh: '待评', en: 'To do' },
  ready: { zh: '已评', en: 'Done' },
  submitted: { zh: '待审核', en: 'To review' },
  reviewed: { zh: '待批准', en: 'To approve' },
  approved: { zh: '已批准', en: 'Approved' },
  stageCount: {
    zh: (stage: string, count: string) => `${stage} ${count}`,
    en: (stage: string, count: string) => `${stage} ${count}`,
  },
  nonePending: { zh: '这里没有待填的评估表。', en: 'No form waits for a score here.' },
  noneReady: { zh: '没有评完待提交的评估表。', en: 'No complete form waits to be submitted.' },
  noneSubmitted: { zh: '没有待审核的评估表。', en: 'No form waits for review.' },
  noneReviewed: { zh: '没有待批准的评估表。', en: 'No form waits for approval.' },
  noneApproved: { zh: '还没有批准的评估表。', en: 'No form is approved yet.' },
  sentBack: { zh: '已退回', en: 'Sent back' },
  revisionShort: { zh: (mark: string) => `改 ${mark}`, en: (mark: string) => `Rev. ${mark}` },
  stateOf: {
    zh: (draft: string, submitted: string, reviewed: string, approved: string) =>
      `编制中 ${draft} · 待审核 ${submitted} · 待批准 ${reviewed} · 已批准 ${approved}`,
    en: (draft: string, submitted: string, reviewed: string, approved: string) =>
      `${draft} in preparation · ${submitted} to review · ${reviewed} to approve · ${approved} approved`,
  },
  // Steps.
  submit: { zh: '提交审核', en: 'Submit' },
  review: { zh: '审核', en: 'Review' },
  approve: { zh: '批准', en: 'Approve' },
  return: { zh: '退回', en: 'Send back' },
  preparedStep: { zh: '编制', en: 'Prepared' },
  reviewedStep: { zh: '审核', en: 'Reviewed' },
  approvedStep: { zh: '批准', en: 'Approved' },
  signedBy: {
    zh: (person: string, day: string) => `${person} ${day}`,
    en: (person: string, day: string) => `${person}, ${day}`,
  },
  notYet: { zh: '未签', en: 'not yet' },
  stepOfForm: {
    zh: (step: string, signed: string) => `${step}：${signed}`,
    en: (step: string, signed: string) => `${step}: ${signed}`,
  },
  steps: { zh: '签名进度', en: 'Signatures' },
  fillFirst: {
    zh: (count: number) => `还有 ${count} 项待填，填完才能提交审核`,
    en: (count: number) =>
      count === 1
        ? 'One score is still missing; fill it in first'
        : `Fill in the ${count} missing scores first`,
  },
  returnedNote: {
    zh: (person: string, day: string, reason: string) => `${person} ${day} 退回：${reason}`,
    en: (person: string, day: string, reason: string) => `Sent back by ${person}, ${day}: ${reason}`,
  },
  // Dialog.
  submitTitle: { zh: '提交审核', en: 'Submit for review' },
  reviewTitle: { zh: '审核评估表', en: 'Review forms' },
  approveTitle: { zh: '批准评估表', en: 'Approve forms' },
  returnTitle: { zh: '退回评估表', en: 'Send forms back' },
  submitText: {
    zh: '提交后等待审核，期间不能改动；需要改时由审核人退回。',
    en: 'Submitted forms wait for review and cannot be changed until they are sent back.',
  },
  reviewText: { zh: '审核后等待批准。', en: 'Reviewed forms wait for approval.' },
  approveText: {
    zh: '批准后评估表不能再改，批准也不能撤销；以后要改须重新打开，作为修改记录在案。',
    en: 'An approved form cannot be changed, and the approval cannot be undone. To change it later, reopen it as a revision.',
  },
  returnText: {
    zh: '退回后可以改动，改完重新提交审核。',
    en: 'Forms sent back can be changed and submitted again.',
  },
  which: { zh: '哪些评估表', en: 'Which forms' },
  thisOne: { zh: (name: string) => `本张：${name}`, en: (name: string) => `This form: ${name}` },
  selectedOnes: { zh: (count: string) => `选中的 ${count} 张`, en: (count: string) => `Selected: ${count}` },
  allSubmit: {
    zh: (count: string) => `全部已评的 ${count} 张`,
    en: (count: string) => `All complete forms: ${count}`,
  },
  allReview: {
    zh: (count: string) => `全部待审核的 ${count} 张`,
    en: (count: string) => `All forms to review: ${count}`,
  },
  allApprove: {
    zh: (count: string) => `全部待批准的 ${count} 张`,
    en: (count: string) => `All forms to approve: ${count}`,
  },
  allReturn: {
    zh: (count: string) => `全部在审的 ${count} 张`,
    en: (count: string) => `All forms under review: ${count}`,
  },
  ofManager: {
    zh: (manager: string, scope: string) => `${manager}：${scope}`,
    en: (manager: string, scope: string) => `${manager} – ${scope}`,
  },
  leftOut: {
    zh: (count: string) => `选中的另有 ${count} 张不在这一步，不会改动。`,
    en: (count: string) =>
      count === '1'
        ? 'One selected form is not at this step and stays as it is.'
        : `${count} of the selected forms are not at this step and stay as they are.`,
  },
  othersApprove: {
    zh: (count: string) => `另有 ${count} 张由您提交，按四眼原则要由另一个人批准。`,
    en: (count: string) => `${count} that you handed in yourself wait for somebody else to approve them.`,
  },
  approveByOther: {
    zh: '这张由您提交，按四眼原则要由另一个人批准',
    en: 'You handed this form in; somebody else approves it',
  },
  incompleteLeft: {
    zh: (count: string) => `另有 ${count} 张还有待填的得分，不会提交。`,
    en: (count: string) =>
      count === '1'
        ? 'One form still waits for scores and is not submitted.'
        : `${count} forms still wait for scores and are not submitted.`,
  },
  signer: { zh: '签名', en: 'Name' },
  signedOn: { zh: (day: string) => `日期 ${day}`, en: (day: string) => `Dated ${day}` },
  reason: { zh: '原因', en: 'Reason' },
  returnHint: { zh: '哪里要改，请写给编制人', en: 'What should be changed' },
  doSubmit: { zh: (count: string) => `提交审核 ${count} 张`, en: (count: string) => `Submit ${count}` },
  doReview: { zh: (count: string) => `审核 ${count} 张`, en: (count: string) => `Review ${count}` },
  doApprove: { zh: (count: string) => `批准 ${count} 张`, en: (count: string) => `Approve ${count}` },
  doReturn: { zh: (count: string) => `退回 ${count} 张`, en: (count: string) => `Send back ${count}` },
  didSubmit: {
    zh: (count: string) => `已提交审核 ${count} 张评估表`,
    en: (count: string) =>
      count === '1' ? 'Submitted the form for review' : `Submitted ${count} forms for review`,
  },
  didReview: {
    zh: (count: string) => `已审核 ${count} 张评估表`,
    en: (count: string) => (count === '1' ? 'Reviewed the form' : `Reviewed ${count} forms`),
  },
  didApprove: {
    zh: (count: string) => `已批准 ${count} 张评估表`,
    en: (count: string) => (count === '1' ? 'Approved the form' : `Approved ${count} forms`),
  },
  didReturn: {
    zh: (count: string) => `已退回 ${count} 张评估表`,
    en: (count: string) => (count === '1' ? 'Sent the form back' : `Sent ${count} forms back`),
  },
  cancel: { zh: '取消', en: 'Cancel' },
  // Frozen.
  stamp: { zh: '已批准', en: 'APPROVED' },
  frozenKeys: {
    zh: '已批准，不能改动。Alt+↑ ↓ 上一张、下一张',
    en: 'Approved and frozen. Alt+↑ ↓: other forms',
  },
  underReviewKeys: {
    zh: '审核中，不能改动。Alt+↑ ↓ 上一张、下一张',
    en: 'Under review, not to be changed. Alt+↑ ↓: other forms',
  },
  // Reopening and revisions.
  reopen: { zh: '重新打开', en: 'Reopen' },
  reopenTitle: {
    zh: (name: string) => `重新打开 ${name} 的评估表`,
    en: (name: string) => `Reopen the form of ${name}`,
  },
  reopenText: {
    zh: (mark: string) =>
      `成为修改稿，修改标记 ${mark}。原来批准的内容保留，改动逐处计数；改完须重新提交、审核、批准。`,
    en: (mark: string) =>
      `The form becomes revision ${mark}. What was approved is kept and every changed cell is counted; it then has to be submitted, reviewed and approved again.`,
  },
  reopenHint: { zh: '为什么要改', en: 'Why the form is changed' },
  reopened: {
    zh: (name: string, mark: string) => `已重新打开 ${name} 的评估表，修改标记 ${mark}`,
    en: (name: string, mark: string) => `Reopened the form of ${name} as revision ${mark}`,
  },
  revisions: { zh: '修改记录', en: 'Revisions' },
  revisionsOf: { zh: (name: string) => `${name} 修改记录`, en: (name: string) => `Revisions of ${name}` },
  revisionMark: { zh: (mark: string) => `修改标记 ${mark}`, en: (mark: string) => `Revision ${mark}` },
  changeCount: {
    zh: (count: number) => `改 ${count} 处`,
    en: (count: number) => (count === 1 ? '1 place changed' : `${count} places changed`),
  },
  stillOpen: { zh: '修改中', en: 'open' },
  approvedAgain: {
    zh: (signed: string) => `${signed} 批准`,
    en: (signed: string) => `approved by ${signed}`,
  },
  approvedFirst: { zh: '原批准', en: 'Approved before' },
  reopenedBy: { zh: '重新打开', en: 'Reopened' },
  finalScore: { zh: '最终得分', en: 'Final score' },
  cell: { zh: '项目', en: 'Cell' },
  before: { zh: '原来', en: 'Before' },
  after: { zh: '现在', en: 'Now' },
  cellOf: {
    zh: (indicator: string, cell: string) => `${indicator} ${cell}`,
    en: (indicator: string, cell: string) => `${indicator}, ${cell}`,
  },
  score: { zh: '得分', en: 'score' },
  basis: { zh: '依据', en: 'basis' },
  remark: { zh: '备注', en: 'remark' },
  emptyCell: { zh: '空', en: 'empty' },
  nothingChanged: { zh: '还没有改动。', en: 'Nothing was changed yet.' },
});
