import { Icon } from '@renderer/components/icons/Icon';
import { useLang } from '@renderer/components/language/language-context';
import type { EvaluationTemplate } from '@shared/domain/evaluations/template';
import { Button } from 'antd';
import { useTemplateWords } from './use-template-words';

interface Props {
  readonly templates: readonly EvaluationTemplate[];
  readonly chosen: string;
  /** Ids of templates with edits that were not saved. */
  readonly unsaved: ReadonlySet<string>;
  readonly canRemove: boolean;
  readonly onChoose: (id: string) => void;
  readonly onMove: (id: string, step: -1 | 1) => void;
  readonly onCreate: () => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
}

/** The templates of the book in the order that decides when several apply. */
export function TemplateList(props: Props) {
  const { templates, chosen, unsaved, canRemove, onChoose, onMove, onCreate, onCopy, onRemove } = props;
  const words = useTemplateWords();
  const { lang } = useLang();
  const nameOf = (template: EvaluationTemplate) => (lang === 'en' ? template.en : template.zh);
  return (
    <nav className="bb-template-list" aria-label={words.templates} data-testid="template-list">
      <ul>
        {templates.map((template, place) => {
          const isNeighbourInUse = (step: -1 | 1) => templates[place + step]?.inUse === template.inUse;
          return (
            <li key={template.id} data-current={template.id === chosen} data-off={!template.inUse}>
              <button
                type="button"
                className="bb-template-choice"
                aria-pressed={template.id === chosen}
                data-testid={`template-${template.id}`}
                onClick={() => onChoose(template.id)}
              >
                <b>{nameOf(template)}</b>
                <span className="bb-muted">
                  {[
                    words.version(template.version),
                    ...(template.inUse ? [] : [words.off]),
                    ...(unsaved.has(template.id) ? [words.unsaved] : []),
                  ].join(' · ')}
                </span>
              </button>
              <span className="bb-template-moves">
                <button
                  type="button"
                  className="bb-indicator-button"
                  aria-label={words.earlier(nameOf(template))}
                  title={words.earlier(nameOf(template))}
                  disabled={!isNeighbourInUse(-1)}
                  onClick={() => onMove(template.id, -1)}
                >
                  <Icon name="up" size={12} />
                </button>
                <button
                  type="button"
                  className="bb-indicator-button"
                  aria-label={words.later(nameOf(template))}
                  title={words.later(nameOf(template))}
                  disabled={!isNeighbourInUse(1)}
                  onClick={() => onMove(template.id, 1)}
                >
                  <Icon name="down" size={12} />
                </button>
              </span>
            </li>
          );
        })}
      </ul>
      <p className="bb-muted">{words.orderNote}</p>
      <div className="bb-template-list-foot">
        <Button size="small" data-testid="new-template" onClick={onCreate}>
          {words.create}
        </Button>
        <Button size="small" data-testid="copy-template" onClick={onCopy}>
          {words.copy}
        </Button>
        <Button
          size="small"
          danger
          data-testid="remove-template"
          disabled={!canRemove}
          title={canRemove ? undefined : words.cannotRemove}
          onClick={onRemove}
        >
          {words.remove}
        </Button>
      </div>
    </nav>
  );
}
