import { useLang, useWords } from '@renderer/components/language/language-context';
import { useSettings } from '@renderer/data/session-context';
import { roomOf } from '@renderer/paper/frame';
import { type PaperLayout, sayNamed } from '@shared/domain/paper/layout';
import { listLayoutRemarks } from '@shared/domain/paper/layout-remarks';
import { layoutOf } from '@shared/domain/paper/layouts-in-book';
import { longestLayoutName } from '@shared/domain/paper/validate-layout';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { Input, Segmented } from 'antd';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { ContentTab } from './ContentTab';
import { blockOfRemark } from './describe-remark';
import { editNamed } from './draft/edit-named';
import { useLayoutDraft } from './draft/use-layout-draft';
import { EditorFoot } from './EditorFoot';
import { EditorHead } from './EditorHead';
import { LeaveForm } from './LeaveForm';
import { PageTab } from './page/PageTab';
import { RemarkList } from './RemarkList';
import { useLayoutActions } from './use-layout-actions';
import './design.css';

interface Props {
  /** The layout to edit, as the book keeps it. */
  readonly layout: PaperLayout;
  /** Gets the layout after every change, so that the paper beside it shows it. */
  readonly onDraft: (draft: PaperLayout) => void;
  /** Another layout is to be shown: a new one was made or read from a file, or this one was removed. */
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/**
 * Edits a layout beside the paper: what stands on it, and the paper itself. Nothing is kept before it is saved;
 * every step can be taken back (Ctrl+Z while the focus is in the panel).
 */
export function LayoutEditor(props: Props) {
  return <Editor key={props.layout.id} {...props} />;
}

function Editor({ layout: given, onDraft, onChoose, onClose }: Props) {
  const words = useWords(layoutEditorWords);
  const { lang } = useLang();
  const settings = useSettings();
  const draft = useLayoutDraft(layoutOf(settings, given.id) ?? given);
  const actions = useLayoutActions(onChoose);
  const { layout, saved, edit } = draft;
  const [tab, setTab] = useState<'content' | 'page'>('content');
  const [open, setOpen] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.focus(), []);
  useEffect(() => onDraft(layout), [layout, onDraft]);
  const remarks = useMemo(() => listLayoutRemarks(layout, roomOf(layout.frame)), [layout]);
  const remarked = useMemo(
    () => new Set(remarks.flatMap((remark) => blockOfRemark(remark) ?? [])),
    [remarks],
  );
  const close = () => (saved ? onClose() : setLeaving(true));
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !isInList(event.target)) {
      event.stopPropagation();
      close();
    }
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    // Steps of the editor, in its texts too: the book's own undo waits until the focus is elsewhere.
    event.preventDefault();
    event.stopPropagation();
    if (key === 'y' || event.shiftKey) draft.redo();
    else draft.undo();
  };
  return (
    <aside
      className="bb-design"
      aria-label={words.title}
      data-testid="layout-editor"
      ref={root}
      tabIndex={-1}
      onKeyDown={press}
    >
      <EditorHead draft={draft} onClose={close} />
      <div className="bb-design-name">
        <Input
          aria-label={words.name}
          data-testid="design-name"
          value={sayNamed(layout.name, lang)}
          maxLength={longestLayoutName}
          status={sayNamed(layout.name, lang).trim() === '' ? 'error' : ''}
          onChange={({ target }) =>
            edit((known) => ({ ...known, name: editNamed(known.name, lang, target.value) }), 'name')
          }
        />
        <Segmented<'content' | 'page'>
          block
          aria-label={words.tabs}
          value={tab}
          onChange={setTab}
          options={(['content', 'page'] as const).map((value) => ({ value, label: words[value] }))}
        />
      </div>
      <div className="bb-design-body" key={tab}>
        {tab === 'page' ? (
          <PageTab frame={layout.frame} edit={edit} />
        ) : (
          <ContentTab layout={layout} open={open} remarked={remarked} onOpen={setOpen} edit={edit} />
        )}
      </div>
      {remarks.length === 0 ? null : (
        <RemarkList
          layout={layout}
          remarks={remarks}
          onOpen={(block) => {
            setTab('content');
            setOpen(block);
          }}
        />
      )}
      {leaving && !saved ? (
        <LeaveForm layout={layout} actions={actions} onStay={() => setLeaving(false)} onLeave={onClose} />
      ) : (
        <EditorFoot layout={layout} saved={saved} actions={actions} onDrop={draft.drop} />
      )}
    </aside>
  );
}

/** Esc closes an open list first. */
function isInList(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.ant-select-open, .ant-dropdown-open') !== null;
}
