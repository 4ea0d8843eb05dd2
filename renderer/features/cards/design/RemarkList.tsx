import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import type { PaperLayout } from '@shared/domain/paper/layout';
import type { LayoutRemark } from '@shared/domain/paper/layout-remarks';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { blockOfRemark, describeRemark } from './describe-remark';

interface Props {
  readonly layout: PaperLayout;
  readonly remarks: readonly LayoutRemark[];
  readonly onOpen: (block: string) => void;
}

/** What will look wrong on paper; a click opens the section it is about. */
export function RemarkList({ layout, remarks, onOpen }: Props) {
  const words = useWords(layoutEditorWords);
  const { lang } = useLang();
  return (
    <ul className="bb-design-remarks" aria-label={words.remarks} data-testid="design-remarks">
      {remarks.map((remark) => {
        const sentence = describeRemark(remark, layout, lang);
        const block = blockOfRemark(remark);
        return (
          <li key={sentence}>
            <Icon name="warning" size={14} />
            {block === null ? (
              <span>{sentence}</span>
            ) : (
              <button type="button" className="bb-design-link" onClick={() => onOpen(block)}>
                {sentence}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
