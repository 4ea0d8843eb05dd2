import { defineWords } from './define-words';

/** The panel 关于与更新 of the settings. */
export const updatingWords = defineWords({
  title: { zh: '关于与更新', en: 'About and updates' },
  version: { zh: '版本', en: 'Version' },
  folder: { zh: '更新文件夹', en: 'Update folder' },
  noFolder: { zh: '未设置', en: 'Not set' },
  folderNote: {
    zh: '内网共享或本机的文件夹，由管理员放入安装包和版本清单。本程序从不访问网址，只在点“检查更新”时读取这个文件夹。',
    en: 'A folder on the intranet or this PC, where the administrator puts installers and their list. The app never opens an address; it reads this folder only when asked.',
  },
  folderFixed: { zh: '由管理员统一设置。', en: 'Set by the administrator for this PC.' },
  choose: { zh: '选择文件夹', en: 'Choose folder' },
  change: { zh: '更换文件夹', en: 'Change folder' },
  forget: { zh: '不再使用', en: 'Stop using it' },
  updates: { zh: '更新', en: 'Updates' },
  check: { zh: '检查更新', en: 'Look for updates' },
  upToDate: { zh: '已是最新版本', en: 'This is the newest version' },
  offered: {
    zh: (version: string, size: string, day: string) =>
      day === '' ? `新版本 ${version}（${size}）` : `新版本 ${version}（${size}，${day} 发布）`,
    en: (version: string, size: string, day: string) =>
      day === '' ? `Version ${version} (${size})` : `Version ${version} (${size}, released ${day})`,
  },
  fetch: { zh: '取到本机并核对', en: 'Fetch and verify' },
  readyInstall: {
    zh: '安装包已在本机，与清单一致。安装时程序会先保存并关闭，客户簿不受影响。',
    en: 'The installer is on this PC and matches its list. The app saves and closes first; the book is not touched.',
  },
  readyPlace: {
    zh: '安装包已在本机，与清单一致。放到“下载”文件夹后，关闭程序再打开它。',
    en: 'The installer is on this PC and matches its list. It is put into your downloads; close the app, then open it.',
  },
  install: { zh: '关闭并安装', en: 'Close and install' },
  place: { zh: '放到下载文件夹', en: 'Put into downloads' },
  placed: { zh: '安装包已放到下载文件夹', en: 'The installer is in your downloads' },
  origin: { zh: '来源核对', en: 'Origin' },
  signed: {
    zh: '只接受带发布方签名的版本。',
    en: 'Only versions signed by the publisher are taken.',
  },
  unsigned: {
    zh: '此程序包没有内置发布方公钥：能发现安装包损坏，不能辨认来源。请只让可信的人写入更新文件夹。',
    en: 'This package brings no key of the publisher: damage is found, origin cannot be told. Let only trusted people write to the update folder.',
  },
  licences: { zh: '许可', en: 'Licences' },
  showNotices: { zh: '查看第三方软件许可', en: 'Show licences of the parts' },
});
