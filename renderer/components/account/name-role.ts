import type { Role } from '@shared/domain/access/role';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { roleNames } from '@shared/words/people';

/** The role in the language of the screens. */
export function nameRole(role: Role, lang: Lang): string {
  return wordsIn(roleNames, lang)[role];
}
