import { useWords } from '@renderer/components/language/language-context';
import { findAnyField } from '@shared/domain/fields/catalogue';
import { nameOfField } from '@shared/domain/fields/format-field';
import { filterWords } from '@shared/words/customer-filters';
import { viewWords } from '@shared/words/customer-views';
import type { PageModel } from '../use-page-model';

/** Says which fields a saved view asks for are no longer in force; the rest of the view holds. */
export function MissingFields({ model }: { readonly model: PageModel }) {
  const words = useWords(viewWords);
  const { listComma } = useWords(filterWords);
  const { views, lang } = model;
  if (views.current === null || views.missing.length === 0) return null;
  const names = views.missing.map((key) => {
    const field = findAnyField(key);
    return field === undefined ? key : nameOfField(field, lang);
  });
  return (
    <p className="bb-view-missing" role="status" data-testid="view-missing">
      {words.fieldsGone(names.join(listComma))}
    </p>
  );
}
