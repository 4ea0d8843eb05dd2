import { useWords } from '@renderer/components/language/language-context';
import type { ControlledDocument } from '@shared/domain/evaluations/template';
import { evaluationWords } from '@shared/words/evaluations';
import { Button, Input } from 'antd';
import { useId } from 'react';
import { useTemplateWords } from './use-template-words';

interface Props {
  readonly document: ControlledDocument;
  readonly onChange: (document: ControlledDocument) => void;
}

/** The texts at the foot of the controlled document (branch-practice section 6). */
export function FootPart({ document, onChange }: Props) {
  const words = useTemplateWords();
  const terms = useWords(evaluationWords);
  const id = useId();
  const lines: readonly (readonly [keyof ControlledDocument, string, string])[] = [
    ['title', terms.documentTitle, terms.title],
    ['control', terms.control, terms.usualControl],
    ['number', terms.documentNumber, ''],
    ['executing', terms.executing, terms.usualExecuting],
    ['supervising', terms.supervising, terms.usualSupervising],
    ['verifying', terms.verifying, ''],
  ];
  return (
    <fieldset className="bb-template-part">
      <legend>{words.foot}</legend>
      <p className="bb-muted">{words.footNote}</p>
      <div className="bb-foot-lines">
        {lines.map(([key, label, usual]) => (
          <div className="bb-foot-line" key={key}>
            <label htmlFor={`${id}-${key}`}>{label}</label>
            <Input
              id={`${id}-${key}`}
              maxLength={100}
              value={document[key] ?? usual}
              data-testid={`foot-${key}`}
              onChange={(event) => onChange({ ...document, [key]: event.target.value })}
            />
            <Button
              size="small"
              type="link"
              disabled={document[key] === null}
              onClick={() => onChange({ ...document, [key]: null })}
            >
              {words.usual}
            </Button>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
