import { defineWords } from '../define-words';

/** Why an update could not be found, fetched or started; nothing of the book is ever touched by it. */
export const updateSentences = defineWords({
  'update.noFolder': {
    zh: '还没有设置更新文件夹。请由管理员选择内网上存放安装包的文件夹。',
    en: 'No update folder is set. Let the administrator choose the folder of the intranet that holds the installers.',
  },
  'update.folderFixed': {
    zh: '更新文件夹由管理员统一设置，不能在这里更改。',
    en: 'The update folder was set by the administrator for this PC and is not changed here.',
  },
  'update.folderGone': {
    zh: '更新文件夹现在打不开，当前版本可以继续使用。请检查内网连接和文件夹权限后再检查更新。',
    en: 'The update folder cannot be reached now; this version goes on working. Check the connection and the permissions of the folder, then look again.',
  },
  'update.noList': {
    zh: '更新文件夹里没有版本清单，当前版本可以继续使用。请管理员把打包生成的安装包和清单（latest.yml 等）一起放进去。',
    en: 'The update folder has no list of versions; this version goes on working. Let the administrator put the installers there together with their list (latest.yml and its like).',
  },
  'update.badList': {
    zh: '更新文件夹里的版本清单看不懂，没有采用。请管理员重新放一份打包生成的清单。',
    en: 'The list of versions in the update folder cannot be read and was not used. Let the administrator put the list there again as the packaging made it.',
  },
  'update.notSigned': {
    zh: '版本清单没有发布方的有效签名，没有采用。请联系管理员，不要自行安装该文件夹里的程序。',
    en: 'The list of versions is not signed by the publisher and was not used. Tell the administrator, and install nothing from that folder by yourself.',
  },
  'update.noInstaller': {
    zh: '有新版本，但没有适合这台电脑的安装包。请联系管理员补上。',
    en: 'There is a newer version, but no installer for this kind of PC. Ask the administrator to add it.',
  },
  'update.nothingOffered': {
    zh: '没有准备好的新版本。请先检查更新。',
    en: 'No newer version is ready. Look for updates first.',
  },
  'update.busy': {
    zh: '正在准备新版本，请稍候。',
    en: 'The new version is being fetched; one moment.',
  },
  'update.damaged': {
    zh: '安装包与版本清单不符（不完整或被改动），已经丢弃，没有安装。请管理员重新放置安装包。',
    en: 'The installer does not match its list (incomplete or altered). It was thrown away and nothing was installed. Let the administrator put it there again.',
  },
});
