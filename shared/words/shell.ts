import { defineWords } from './define-words';

/** Words of the window's frame, menu, dialogs and the command line. */
export const shellWords = defineWords({
  title: { zh: '网点客户簿', en: 'Branchbook' },

  file: { zh: '文件(&F)', en: '&File' },
  import: { zh: '导入台账…', en: 'Import a Workbook…' },
  export: { zh: '导出…', en: 'Export…' },
  print: { zh: '打印…', en: 'Print…' },
  lock: { zh: '锁定', en: 'Lock' },
  settings: { zh: '设置', en: 'Settings' },
  quit: { zh: '退出', en: 'Quit' },
  edit: { zh: '编辑(&E)', en: '&Edit' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  cut: { zh: '剪切', en: 'Cut' },
  copy: { zh: '复制', en: 'Copy' },
  paste: { zh: '粘贴', en: 'Paste' },
  selectAll: { zh: '全选', en: 'Select All' },
  palette: { zh: '查找与操作…', en: 'Find and Do…' },
  find: { zh: '在客户表中查找', en: 'Find in the Customer Table' },
  replace: { zh: '查找并替换…', en: 'Find and Replace…' },
  shortcuts: { zh: '快捷键', en: 'Keyboard Shortcuts' },
  view: { zh: '显示(&V)', en: '&View' },
  actualSize: { zh: '原始大小', en: 'Actual Size' },
  zoomIn: { zh: '放大', en: 'Zoom In' },
  zoomOut: { zh: '缩小', en: 'Zoom Out' },
  fullScreen: { zh: '全屏', en: 'Full Screen' },
  developer: { zh: '开发者工具', en: 'Developer Tools' },
  reload: { zh: '重新载入', en: 'Reload' },

  pickWorkbooks: { zh: '选择要导入的工作簿', en: 'Choose workbooks to import' },
  workbooks: { zh: '工作簿', en: 'Workbooks' },
  allFiles: { zh: '所有文件', en: 'All files' },
  pastedTable: { zh: '粘贴的表格', en: 'Pasted table' },
  pickFolder: { zh: '选择存放文件的文件夹', en: 'Choose a folder for the files' },
  pickLayout: { zh: '选择版式文件', en: 'Choose a file of layouts' },
  pickBackup: { zh: '选择备份文件', en: 'Choose a backup' },
  pickKeyring: {
    zh: '选择密钥文件，或带有密钥的备份',
    en: 'Choose a key file, or a backup that carries one',
  },
  keyrings: { zh: '密钥文件和备份', en: 'Key files and backups' },
  backups: { zh: '客户簿备份', en: 'Backups of a book' },
  layouts: { zh: '版式文件', en: 'Layouts' },
  saveAs: { zh: '保存为', en: 'Save as' },
  kinds: {
    zh: (kind: 'xlsx' | 'xlsm' | 'pdf' | 'png' | 'csv' | 'txt' | 'json') =>
      ({
        xlsx: 'Excel 工作簿',
        xlsm: '启用宏的 Excel 工作簿',
        pdf: 'PDF 文件',
        png: 'PNG 图片',
        csv: 'CSV 文本',
        txt: '文本文件',
        json: 'JSON 文件',
      })[kind],
    en: (kind: 'xlsx' | 'xlsm' | 'pdf' | 'png' | 'csv' | 'txt' | 'json') =>
      ({
        xlsx: 'Excel workbook',
        xlsm: 'Excel workbook with macros',
        pdf: 'PDF file',
        png: 'PNG picture',
        csv: 'CSV text',
        txt: 'Text file',
        json: 'JSON file',
      })[kind],
  },

  folderRefused: {
    zh: (folder: string) =>
      `无法写入客户簿文件夹“${folder}”，没有改动任何内容。请检查磁盘空间和文件夹权限后重试。`,
    en: (folder: string) =>
      `The book's folder "${folder}" cannot be written; nothing was changed. Check the free space and the folder's permissions, then try again.`,
  },
  pickUpdateFolder: { zh: '选择更新文件夹', en: 'Choose the Update Folder' },
  switchRefused: {
    zh: (name: string) => `网点客户簿不接受启动参数 --${name}，没有打开客户簿。请去掉这个参数后重新启动。`,
    en: (name: string) =>
      `Branchbook does not take the switch --${name}; the book was not opened. Start again without it.`,
  },
  windowStopped: {
    zh: '窗口意外停止。已保存的内容都在客户簿里。请重新打开窗口；若再次出现，请退出后重新启动。',
    en: 'The window stopped unexpectedly. Everything saved is still in the book. Reopen the window; if it happens again, quit and start anew.',
  },
  reopen: { zh: '重新打开', en: 'Reopen' },
  shellStopped: {
    zh: '程序出错，需要退出。已保存的内容都在客户簿里。请重新启动；原因已记入日志（不含客户资料）。',
    en: 'Branchbook met a fault and has to quit. Everything saved is still in the book. Please start it again; the cause is in the log, without customer data.',
  },
  stillWriting: {
    zh: '仍在写入客户簿，请稍候。现在退出时，未写完的一步会整步放弃，其余内容不受影响。',
    en: 'Still writing to the book; please wait. If you quit now, the unfinished step is dropped as a whole and the rest stays as it is.',
  },
  keepWaiting: { zh: '继续等待', en: 'Keep Waiting' },
  quitNow: { zh: '立即退出', en: 'Quit Now' },
});
