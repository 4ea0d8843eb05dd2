import { defineWords } from './define-words';

/** First run, unlocking, and the recovery key. */
export const startWords = defineWords({
  welcome: { zh: '网点客户簿', en: 'Branchbook' },
  purpose: {
    zh: '网点的客户台账、关系卡和每月评估，都在这一本里。',
    en: 'The ledger, relationship cards and monthly evaluations of your branch, in one book.',
  },
  promise: {
    zh: '资料加密后只存在这台电脑上，程序不联网。',
    en: 'Data is sealed and stays on this PC. The app uses no network.',
  },
  languageLabel: { zh: '语言', en: 'Language' },

  createTitle: { zh: '建立本网点的客户簿', en: 'Create the book of your branch' },
  createText: {
    zh: '建好后可以导入现有的 Excel 台账。',
    en: 'You can bring in your Excel ledger right after.',
  },
  branchName: { zh: '网点名称', en: 'Branch name' },
  branchNameHint: { zh: '如：江东支行', en: 'e.g. Jiangdong Branch' },
  person: { zh: '您的姓名', en: 'Your name' },
  personHint: { zh: '如：陈思远', en: 'e.g. Chen Siyuan' },
  password: { zh: '密码', en: 'Password' },
  passwordAgain: { zh: '再输一次密码', en: 'Password again' },
  passwordHint: {
    zh: '至少 8 个字符；几个词连起来好记也安全。',
    en: 'At least 8 characters; a few words in a row are easy and strong.',
  },
  capsLock: { zh: '大写锁定已打开', en: 'Caps Lock is on' },
  strengthShort: { zh: '太短，还差几个字符', en: 'Too short' },
  strengthWeak: { zh: '偏弱，容易被猜到', en: 'Weak, easy to guess' },
  strengthFair: { zh: '可以', en: 'Fair' },
  strengthStrong: { zh: '很好', en: 'Strong' },
  strengthLabel: { zh: '密码强度', en: 'Password strength' },
  createAction: { zh: '建立客户簿', en: 'Create the book' },
  creating: { zh: '正在建立客户簿', en: 'Creating the book' },
  needBranchName: { zh: '请填写网点名称', en: 'Please enter the branch name' },
  needPerson: { zh: '请填写您的姓名', en: 'Please enter your name' },
  needPassword: { zh: '密码至少要 8 个字符', en: 'The password needs at least 8 characters' },
  needSamePassword: { zh: '两次输入的密码不一样', en: 'The two passwords differ' },

  lookTitle: { zh: '先看看', en: 'Look around first' },
  lookText: {
    zh: '打开一本示例客户簿，里面有六百多位虚构的客户，可以随意修改、打印、导出。',
    en: 'Open a sample book of some six hundred invented customers. Edit, print and export as you like.',
  },
  lookAction: { zh: '打开示例客户簿', en: 'Open the sample book' },
  preparingSample: { zh: '正在准备示例客户簿', en: 'Preparing the sample book' },
  samplePerson: { zh: '陈思远', en: 'Chen Siyuan' },
  sampleBranch: { zh: '江东支行（示例）', en: 'Jiangdong Branch (sample)' },

  keyTitle: { zh: '恢复密钥', en: 'Recovery key' },
  keyText: {
    zh: '忘记密码时，只有它能打开这本客户簿。请打印或抄下来，锁进网点的保险柜，不要放在这台电脑里。',
    en: 'If the password is forgotten, only this key opens the book. Print it or write it down, lock it in the branch safe, and keep it off this PC. ',
  },
  keyOnce: { zh: '它只显示这一次。', en: 'It is shown only this once.' },
  keyPrint: { zh: '打印', en: 'Print' },
  keySave: { zh: '保存为 PDF', en: 'Save as PDF' },
  keySaved: { zh: '已保存恢复密钥', en: 'Recovery key saved' },
  keyShow: { zh: '在文件夹中显示', en: 'Show in folder' },
  keyFileName: { zh: '恢复密钥', en: 'Recovery key' },
  keyConfirm: { zh: '我已保存好恢复密钥', en: 'I have stored the recovery key' },
  keyContinue: { zh: '进入客户簿', en: 'Open the book' },

  unlockTitle: { zh: '打开客户簿', en: 'Open the book' },
  unlockAction: { zh: '打开', en: 'Open' },
  unlocking: { zh: '正在打开客户簿', en: 'Opening the book' },
  who: { zh: '姓名', en: 'Name' },
  whoHint: { zh: '请选择您的姓名', en: 'Choose your name' },
  newPasswordTitle: { zh: '设置新密码', en: 'Set a new password' },
  newPasswordText: {
    zh: (person: string) =>
      `您用恢复密钥以管理员“${person}”的身份打开了客户簿。请先设置新密码，旧密码随即失效。`,
    en: (person: string) =>
      `The recovery key opened the book as its administrator, ${person}. Set a new password first; the old one stops working.`,
  },
  newPassword: { zh: '新密码', en: 'New password' },
  newPasswordAction: { zh: '保存并进入客户簿', en: 'Save and open the book' },
  useRecoveryKey: { zh: '忘记密码，用恢复密钥打开', en: 'Forgot it? Use the recovery key' },
  usePassword: { zh: '用密码打开', en: 'Use the password' },
  recoveryKey: { zh: '恢复密钥', en: 'Recovery key' },
  recoveryHint: {
    zh: '恢复密钥纸上的 8 组字符，大小写和短横都可以',
    en: 'The 8 groups on the recovery sheet; case and dashes do not matter',
  },
  waitSeconds: {
    zh: (seconds: number) => `请在 ${seconds} 秒后再试`,
    en: (seconds: number) => `Try again in ${seconds} s`,
  },
  folder: { zh: (path: string) => `客户簿位置：${path}`, en: (path: string) => `Book folder: ${path}` },
  locating: { zh: '正在查找客户簿', en: 'Looking for the book' },
  tryAgain: { zh: '再试一次', en: 'Try again' },
});
