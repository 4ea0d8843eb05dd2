import { defineWords } from '../define-words';

/** Why a view cannot be saved: short, to stand under what was typed. */
export const viewReasons = defineWords({
  'view.noName': { zh: '请填写视图名称', en: 'a view needs a name' },
  'view.nameTooLong': { zh: '名称最多 20 个字', en: 'a name has at most 20 characters' },
  'view.nameTaken': { zh: '已有同名的视图', en: 'there is a view of this name already' },
  'view.gone': { zh: '这个视图已不在簿中', en: 'this view is no longer in the book' },
  'view.tooMany': {
    zh: '视图已有 60 个，请先删除不再使用的视图',
    en: 'there are 60 views already; remove one that is no longer used',
  },
});
