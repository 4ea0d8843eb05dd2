import { defineWords } from '../define-words';

/** What somebody reads who may not do what they asked for. */
export const accessSentences = defineWords({
  'access.denied': {
    zh: '您的角色没有这项权限，没有做任何改动。需要时请联系网点负责人或管理员。',
    en: 'Your role does not include this, so nothing was changed. Ask the branch head or the administrator if you need it.',
  },
  'access.notOwn': {
    zh: '这位客户不归您负责，没有做任何改动。需要时请联系网点负责人。',
    en: 'This customer is not one of yours, so nothing was changed. Ask the branch head if you need to work on it.',
  },
  'access.notYou': {
    zh: '这项修改不是以您的名义做的，已被拒绝，没有写入客户簿。请锁定后重新打开。',
    en: 'This change was not made in your name. It was refused and nothing was written. Lock the book and open it again.',
  },
  'access.noAccount': {
    zh: '您的账户已停用或不在这本客户簿中，没有打开。资料是安全的。请联系管理员。',
    en: 'Your account is disabled or not part of this book, so it was not opened. The data are safe. Ask the administrator.',
  },
  'access.lastPassword': {
    zh: '这是唯一能打开客户簿的密码，不能停用。请先为另一位管理员设置密码。',
    en: 'This is the only password that opens the book, so it cannot be taken away. Give another administrator a password first.',
  },
  'access.tooManyPeople': {
    zh: '能打开客户簿的人已达上限，没有添加。请先停用不再需要的账户。',
    en: 'The book has as many people as it can take, so nobody was added. Disable accounts that are no longer needed first.',
  },
  'access.nameMissing': { zh: '请填写姓名，没有添加。', en: 'Please enter a name. Nobody was added.' },
  'access.nameLong': {
    zh: '姓名最多 40 个字，没有添加。',
    en: 'A name has at most 40 characters. Nobody was added.',
  },
  'access.nameTaken': {
    zh: '已有这个姓名（离岗的人也算），没有添加。同名的人请加上工号等以示区别。',
    en: 'The name is taken (people who left count, too), so nobody was added. Add a staff number to tell two apart.',
  },
  'access.noSuchAccount': {
    zh: '客户簿里没有这个人，没有做任何改动。',
    en: 'The book does not know this person. Nothing was changed.',
  },
  'access.lastAdministrator': {
    zh: '这是唯一的管理员，没有做任何改动。请先让另一个人担任管理员。',
    en: 'This is the only administrator, so nothing was changed. Make somebody else administrator first.',
  },
  'access.notYourself': {
    zh: '不能停用自己的账户，没有做任何改动。请由另一位管理员办理。',
    en: 'Your own account cannot be disabled by yourself, so nothing was changed. Ask another administrator.',
  },
  'access.alreadyActive': {
    zh: '这个账户正在使用，没有做任何改动。',
    en: 'The account is in use already. Nothing was changed.',
  },
  'access.alreadyDisabled': {
    zh: '这个账户已经停用，没有做任何改动。',
    en: 'The account is disabled already. Nothing was changed.',
  },
  'access.nobodyReceives': {
    zh: '还有客户没有选接手人，没有移交，账户也没有停用。请先选好接手人。',
    en: 'Some customers have nobody to take them over, so nothing was handed over and the account stays. Choose who takes them first.',
  },
  'access.sameReceiver': {
    zh: '接手人和原客户经理是同一人，没有移交。请另选接手人。',
    en: 'The customers would go to the same person, so nothing was handed over. Choose somebody else.',
  },
  'access.nothingToHandOver': {
    zh: '没有要移交的客户，没有做任何改动。',
    en: 'There is no customer to hand over. Nothing was changed.',
  },
  'access.fourEyes': {
    zh: '四眼原则：自己提交的评估表要由另一个人批准，没有批准。请换一位有批准权限的人办理。',
    en: 'Two pairs of eyes: a form is approved by somebody other than who handed it in. Nothing was approved; ask another person who may approve.',
  },
  'access.signature': {
    zh: '签名与当前人员不一致，已被拒绝，没有写入客户簿。',
    en: 'The signature is not that of the person at the screen. It was refused and nothing was written.',
  },
  'access.passwordNotSet': {
    zh: '账户已写好，密码没有写成。请在名单中为这个人设置密码。',
    en: 'The account was written, its password was not. Set the password from the list.',
  },
  'access.leavingHalfDone': {
    zh: '密码已失效，但移交和停用没有写成，账户和客户还在原处。请再办一次离岗。',
    en: 'The password no longer works, but handover and account were not written and stand as before. Please do it once more.',
  },
  'history.others': {
    zh: '上一步是别人做的，不能由您撤销。没有做任何改动。',
    en: 'The last step was made by somebody else and is not yours to undo. Nothing was changed.',
  },
});
