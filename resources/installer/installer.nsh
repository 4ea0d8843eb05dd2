; Texts and manners of the Windows installer. Included by electron-builder; see electron-builder.yml.

; Always for this account alone: the page that asks for whom to install would offer what needs an administrator.
!macro customInstallMode
  StrCpy $isForceCurrentInstall "1"
!macroend

!macro customWelcomePage
  !define MUI_WELCOMEPAGE_TITLE "$(bbWelcomeTitle)"
  !define MUI_WELCOMEPAGE_TEXT "$(bbWelcomeText)"
  !insertmacro skipPageIfUpdated
  !insertmacro MUI_PAGE_WELCOME
!macroend

!macro customUnWelcomePage
  !define MUI_WELCOMEPAGE_TITLE "$(bbRemoveTitle)"
  !define MUI_WELCOMEPAGE_TEXT "$(bbRemoveText)"
  !insertmacro MUI_UNPAGE_WELCOME
!macroend

; Comes after the languages, which their strings need.
!macro customHeader
  LangString bbWelcomeTitle 2052 "安装网点客户簿"
  LangString bbWelcomeTitle 1033 "Install Branchbook"
  LangString bbWelcomeText 2052 "网点客户簿将安装在您自己的 Windows 账户下，不需要管理员权限，也不需要联网。$\r$\n$\r$\n升级时直接安装即可：客户簿、备份和设置都保留。$\r$\n$\r$\n请先关闭正在运行的网点客户簿，然后单击“下一步”。"
  LangString bbWelcomeText 1033 "Branchbook is installed for your own Windows account. Neither an administrator nor a network is needed.$\r$\n$\r$\nTo update, install over the old version: book, backups and settings stay.$\r$\n$\r$\nPlease close Branchbook if it is running, then click Next."
  LangString bbRemoveTitle 2052 "卸载网点客户簿"
  LangString bbRemoveTitle 1033 "Remove Branchbook"
  LangString bbRemoveText 2052 "只移除程序。客户簿和备份留在原处，重新安装后可以继续使用。$\r$\n$\r$\n如果这台电脑不再使用，请先在“数据安全”里做一次备份，再由管理员按规定处理客户簿文件夹。"
  LangString bbRemoveText 1033 "Only the program is removed. The book and its backups stay where they are and open again after installing anew.$\r$\n$\r$\nIf this PC is given up, make a backup first (Data safety), then let the administrator dispose of the book folder by your rules."
!macroend
