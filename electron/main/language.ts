import type { Lang } from '@shared/words/define-words';

/** The language a setting names, when it is one of ours. */
export function asLang(text: string | undefined): Lang | undefined {
  return text === 'zh-CN' || text === 'en' ? text : undefined;
}

/**
 * The language of a system that was not told otherwise. Chinese comes first: also where the system has no language
 * set at all (a bare Linux account), so that a branch never meets English by accident.
 */
export function guessLanguage(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  preferred: readonly string[],
): Lang {
  if (platform === 'linux') {
    const set = env.LC_ALL || env.LC_MESSAGES || env.LANG || env.LANGUAGE || '';
    if (/^(C|POSIX)?(\.|$)/i.test(set)) return 'zh-CN';
  }
  return (preferred[0] ?? 'zh').toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
