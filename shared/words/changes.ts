import type { ChangeLabel } from '../domain/changes/change';
import { assertNever } from '../domain/kernel/result';
import { defineWords, type Lang, wordsIn } from './define-words';

/** How the label of a change is told; field, scheme and template come as names in the same language. */
const changeWords = defineWords({
  bookCreated: { zh: '建立客户簿', en: 'Customer book created' },
  customerCreated: {
    zh: (name: string) => `新增客户 ${name}`,
    en: (name: string) => `Added customer ${name}`,
  },
  customerRemoved: {
    zh: (name: string) => `删除客户 ${name}`,
    en: (name: string) => `Removed customer ${name}`,
  },
  fieldEdited: {
    zh: (name: string, field: string) => `修改 ${name} 的${field}`,
    en: (name: string, field: string) => `Changed ${field} of ${name}`,
  },
  customerEdited: {
    zh: (name: string, fields: number) => `修改 ${name} 的 ${fields} 项资料`,
    en: (name: string, fields: number) => `Changed ${fields} ${fields === 1 ? 'field' : 'fields'} of ${name}`,
  },
  imported: {
    zh: (file: string, created: string, updated: string) => `导入 ${file}：${created} 新增，${updated} 更新`,
    en: (file: string, created: string, updated: string) =>
      `Imported ${file}: ${created} added, ${updated} updated`,
  },
  importUndone: {
    zh: (file: string, undone: string, kept: string) =>
      `撤销导入 ${file}：${undone} 条已还原，${kept} 条后来改过，保留`,
    en: (file: string, undone: string, kept: string) =>
      `Took back the import of ${file}: ${undone} put back, ${kept} changed since and kept`,
  },
  contactsRecorded: {
    zh: (count: string) => `从备注记入 ${count} 条联系记录`,
    en: (count: string) => `Recorded ${count} contacts from notes`,
  },
  fieldAdded: { zh: (field: string) => `新增字段 ${field}`, en: (field: string) => `Added field ${field}` },
  ownFieldChanged: {
    zh: (field: string) => `修改字段 ${field}`,
    en: (field: string) => `Changed field ${field}`,
  },
  ownFieldHidden: {
    zh: (field: string) => `停用字段 ${field}`,
    en: (field: string) => `Stopped showing field ${field}`,
  },
  ownFieldShown: {
    zh: (field: string) => `重新启用字段 ${field}`,
    en: (field: string) => `Showed field ${field} again`,
  },
  exported: {
    zh: (file: string, rows: string, full: boolean) =>
      `导出 ${file}：${rows} 行，${full ? '完整信息' : '敏感信息已隐去'}`,
    en: (file: string, rows: string, full: boolean) =>
      `Exported ${file}: ${rows} rows, ${full ? 'in full' : 'sensitive values masked'}`,
  },
  savedAsPdf: {
    zh: (file: string, pages: string, full: boolean) =>
      `存为 ${file}：${pages} 页${full ? '，含完整号码' : ''}`,
    en: (file: string, pages: string, full: boolean) =>
      `Saved ${file}: ${pages} ${pages === '1' ? 'page' : 'pages'}${full ? ', values in full' : ''}`,
  },
  printed: {
    zh: (title: string, pages: string, full: boolean) =>
      `打印 ${title}：${pages} 页${full ? '，含完整号码' : ''}`,
    en: (title: string, pages: string, full: boolean) =>
      `Printed ${title}: ${pages} ${pages === '1' ? 'page' : 'pages'}${full ? ', values in full' : ''}`,
  },
  schemeEdited: {
    zh: (scheme: string) => `修改分层方案 ${scheme}`,
    en: (scheme: string) => `Changed tier scheme ${scheme}`,
  },
  templateEdited: {
    zh: (template: string) => `修改评估模板 ${template}`,
    en: (template: string) => `Changed evaluation template ${template}`,
  },
  settingsEdited: { zh: '修改设置', en: 'Changed settings' },
  evaluated: {
    zh: (period: string, count: string) => `${period} 评估 ${count} 位客户`,
    en: (period: string, count: string) => `Evaluated ${count} customers for ${period}`,
  },
  evaluationEdited: {
    zh: (name: string, period: string) => `修改 ${name} ${period} 的评估`,
    en: (name: string, period: string) => `Changed the ${period} evaluation of ${name}`,
  },
  undone: { zh: (what: string) => `已撤销：${what}`, en: (what: string) => `Undone: ${what}` },
  redone: { zh: (what: string) => `已重做：${what}`, en: (what: string) => `Redone: ${what}` },
});

const fieldEdits = {
  changed: 'ownFieldChanged',
  hidden: 'ownFieldHidden',
  shown: 'ownFieldShown',
} as const;

/** Turns the key inside a label into the name people know: a field, a scheme or a template. */
export type NameLookup = (kind: 'field' | 'scheme' | 'template', key: string) => string;

/** Tells what a change did, in one line. Keys are named by `nameOf`; without it they stand as they are. */
export function describeChange(label: ChangeLabel, lang: Lang, nameOf: NameLookup = (_, key) => key): string {
  const words = wordsIn(changeWords, lang);
  switch (label.kind) {
    case 'bookCreated':
      return words.bookCreated;
    case 'customerCreated':
      return words.customerCreated(label.name);
    case 'customerRemoved':
      return words.customerRemoved(label.name);
    case 'fieldEdited':
      return words.fieldEdited(label.name, nameOf('field', label.field));
    case 'customerEdited':
      return words.customerEdited(label.name, label.fields);
    case 'imported':
      return words.imported(label.file, count(label.created), count(label.updated));
    case 'importUndone':
      return words.importUndone(label.file, count(label.undone), count(label.kept));
    case 'contactsRecorded':
      return words.contactsRecorded(count(label.count));
    case 'fieldAdded':
      return words.fieldAdded(label.field);
    case 'branchFieldEdited':
      return words[fieldEdits[label.how]](label.field);
    case 'exported':
      return describeExport(label, lang);
    case 'schemeEdited':
      return words.schemeEdited(nameOf('scheme', label.scheme));
    case 'templateEdited':
      return words.templateEdited(nameOf('template', label.template));
    case 'settingsEdited':
      return words.settingsEdited;
    case 'evaluated':
      return words.evaluated(label.period, count(label.count));
    case 'evaluationEdited':
      return words.evaluationEdited(label.name, label.period);
    case 'undone':
      return words.undone(describeChange(label.of, lang, nameOf));
    case 'redone':
      return words.redone(describeChange(label.of, lang, nameOf));
    default:
      return assertNever(label, 'A change has a label that has no words');
  }
}

/** Papers are counted in pages; what came from the printer is known by its title, a PDF by its file. */
function describeExport(
  { what, file, rows, full }: Extract<ChangeLabel, { kind: 'exported' }>,
  lang: Lang,
): string {
  const words = wordsIn(changeWords, lang);
  if (what !== 'paper') return words.exported(file, count(rows), full);
  const tellPaper = file.toLowerCase().endsWith('.pdf') ? words.savedAsPdf : words.printed;
  return tellPaper(file, count(rows), full);
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
