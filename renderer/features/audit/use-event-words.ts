import { useLang } from '@renderer/components/language/language-context';
import type { AuditEvent } from '@shared/domain/audit/audit-event';
import { fieldByKey, findAnyField } from '@shared/domain/fields/catalogue';
import { describeAuditEvent } from '@shared/words/audit';
import type { NameLookup } from '@shared/words/changes';
import type { Lang } from '@shared/words/define-words';
import { useCallback } from 'react';

/** Names the keys inside entries: fields and stages. */
function lookupIn(lang: Lang): NameLookup {
  const side = lang === 'en' ? 'en' : 'zh';
  const stages = fieldByKey('stage')?.choices ?? [];
  return (kind, key) => {
    if (kind === 'field') return findAnyField(key)?.[side] ?? key;
    return kind === 'stage' ? (stages.find(({ value }) => value === key)?.[side] ?? key) : key;
  };
}

/** Tells an entry in the language of the screens. */
export function useEventWords(): (event: AuditEvent) => string {
  const { lang } = useLang();
  return useCallback((event: AuditEvent) => describeAuditEvent(event, lang, lookupIn(lang)), [lang]);
}
