import { useLang, useWords } from '@renderer/components/language/language-context';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { schemeWords } from '@shared/words/tier-schemes';
import { basisName, tierName } from '@shared/words/tiers';
import { Button } from 'antd';

interface Props {
  readonly schemes: readonly TierScheme[];
  readonly draft: TierScheme;
  /** Schemes as they are being edited, new ones among them. */
  readonly unsaved: readonly TierScheme[];
  readonly onChoose: (id: string) => void;
  readonly onAdd: () => void;
  readonly onCopy: () => void;
}

/** All schemes of the branch, those not in force marked; a new one, or a copy of one, begins here. */
export function SchemeList({ schemes, draft, unsaved, onChoose, onAdd, onCopy }: Props) {
  const words = useWords(schemeWords);
  const { lang } = useLang();
  const isNew = !schemes.some(({ id }) => id === draft.id);
  const added = unsaved.filter(({ id }) => !schemes.some((scheme) => scheme.id === id));
  return (
    <nav className="bb-scheme-list" aria-label={words.title}>
      <h2>{words.title}</h2>
      <ul>
        {[...schemes, ...added].map((scheme) => (
          <li key={scheme.id}>
            <button
              type="button"
              className="bb-scheme-choice"
              aria-current={scheme.id === draft.id}
              data-testid={`scheme-${scheme.id}`}
              onClick={() => onChoose(scheme.id)}
            >
              <span>
                {tierName(unsaved.find(({ id }) => id === scheme.id) ?? scheme, lang)}
                {unsaved.some(({ id }) => id === scheme.id) ? (
                  <span className="bb-scheme-mark"> {words.isNew}</span>
                ) : null}
              </span>
              <span className="bb-muted">
                {basisName(scheme.basis, lang)}
                {scheme.on === false ? ` · ${words.off}` : ''}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className="bb-scheme-make">
        <Button size="small" data-testid="add-scheme" onClick={onAdd}>
          {words.add}
        </Button>
        <Button size="small" data-testid="copy-scheme" disabled={isNew} onClick={onCopy}>
          {words.copy}
        </Button>
      </div>
    </nav>
  );
}
