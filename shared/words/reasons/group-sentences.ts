import { defineWords } from '../define-words';

/** Why something cannot be done with a group. */
export const groupSentences = defineWords({
  'group.noName': { zh: '请填写群组名称', en: 'A group needs a name' },
  'group.nameTooLong': { zh: '群组名称最多 30 个字', en: 'A name has at most 30 characters' },
  'group.nameTaken': {
    zh: '已有同名的群组，请换一个名称',
    en: 'There is a group of this name already; choose another',
  },
  'group.tooMany': {
    zh: '群组已有 200 个。请先删除不再使用的群组',
    en: 'There are 200 groups already. Remove one that is no longer used',
  },
  'group.tooManyMembers': {
    zh: '手工群组最多 10,000 位客户，没有加入。人数多时请按筛选条件建群组',
    en: 'A group by hand holds at most 10,000 customers; nobody was added. For more, make the group by a rule',
  },
  'group.notByHand': {
    zh: '这个群组按条件自动更新，不能手工加入或移出。请修改它的条件',
    en: 'This group follows a rule, so nobody can be added or taken out by hand. Change its rule instead',
  },
  'group.gone': { zh: '这个群组已不在簿中', en: 'This group is no longer in the book' },
});
