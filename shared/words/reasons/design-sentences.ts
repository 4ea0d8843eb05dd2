import { defineWords } from '../define-words';

/** Why a layout of paper, its file or its logo was not taken: whole sentences. */
export const designSentences = defineWords({
  'design.invalid': {
    zh: '版式中有超出范围的内容，没有保存。原来的版式还在。请检查边距、字号和各部分的数字后再保存。',
    en: 'Something in the layout is out of range, so it was not saved. The layout is as it was. Check margins, sizes and the numbers of its sections, then save again.',
  },
  'design.noName': {
    zh: '版式没有名称，没有保存。请填写名称后再保存。',
    en: 'The layout has no name and was not saved. Give it one and save again.',
  },
  'design.nameTaken': {
    zh: '同类版式中已有这个名称，没有保存。请换一个名称。',
    en: 'Another layout of this kind has this name already, so nothing was saved. Choose another one.',
  },
  'design.gone': {
    zh: '这个版式已不在簿中。其他版式不受影响，请另选一个。',
    en: 'This layout is no longer in the book. The others are untouched; choose another one.',
  },
  'design.tooMany': {
    zh: '本网点的版式已有 100 个，没有增加。请先删除不再使用的版式。',
    en: 'There are 100 layouts of your own already, so none was added. Remove one that is no longer used.',
  },
  'design.ofTheHouse': {
    zh: '自带的版式不能删除。改动过的可以恢复默认。',
    en: 'Layouts that come with the app cannot be removed. One that was changed can be put back as it came.',
  },
  'design.fileTooLarge': {
    zh: '文件太大，不是版式文件，没有导入。现有版式未改动。请选从本程序导出的版式文件。',
    en: 'The file is too large to be a file of layouts and was not imported. Your layouts are unchanged. Pick a file exported from this app.',
  },
  'design.fileNotOne': {
    zh: '这不是版式文件，没有导入。现有版式未改动。请选从本程序导出的版式文件（.json）。',
    en: 'This is not a file of layouts, and nothing was imported. Your layouts are unchanged. Pick a file exported from this app (.json).',
  },
  'design.fileNewer': {
    zh: '这个版式文件来自更新的版本，没有导入。现有版式未改动。请先升级本程序。',
    en: 'This file of layouts comes from a newer version, and nothing was imported. Your layouts are unchanged. Update this app first.',
  },
  'design.fileEmpty': {
    zh: '文件中没有版式，没有导入。现有版式未改动。',
    en: 'There is no layout in this file, so nothing was imported. Your layouts are unchanged.',
  },
  'design.fileBroken': {
    zh: '版式文件已损坏或被改过，没有导入。现有版式未改动。请重新导出一份再试。',
    en: 'This file of layouts is damaged or was altered, and nothing was imported. Your layouts are unchanged. Export it again and retry.',
  },
  'design.logoNoPicture': {
    zh: '这个文件不是 PNG 或 JPEG 图片，没有使用。标志未改动。请另选一张图片。',
    en: 'This file is no PNG or JPEG picture and was not used. The logo is as it was. Pick another picture.',
  },
  'design.logoTooLarge': {
    zh: '图片超过 300 KB，没有使用。标志未改动。请缩小后再选。',
    en: 'The picture is larger than 300 KB and was not used. The logo is as it was. Make it smaller and pick it again.',
  },
  'design.logoPixels': {
    zh: '图片的边长超过 4000 像素，没有使用。标志未改动。请缩小后再选。',
    en: 'The picture is more than 4,000 pixels wide or high and was not used. The logo is as it was. Make it smaller and pick it again.',
  },
});
