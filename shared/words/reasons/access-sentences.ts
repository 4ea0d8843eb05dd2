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
  'history.others': {
    zh: '上一步是别人做的，不能由您撤销。没有做任何改动。',
    en: 'The last step was made by somebody else and is not yours to undo. Nothing was changed.',
  },
});
