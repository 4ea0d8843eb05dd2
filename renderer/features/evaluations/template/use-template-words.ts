import { useWords } from '@renderer/components/language/language-context';
import { evaluationTemplateWords } from '@shared/words/evaluation-templates';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { useMemo } from 'react';

/** The words of the template editor: those of the page and its own. */
export function useTemplateWords() {
  const page = useWords(evaluationsPageWords);
  const own = useWords(evaluationTemplateWords);
  return useMemo(() => ({ ...page, ...own }), [page, own]);
}
