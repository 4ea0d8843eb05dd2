import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { TopLayer } from '@renderer/components/palette/TopLayer';
import { frameWords } from '@shared/words/frame';
import { shortcutWords } from '@shared/words/shortcuts';
import { Fragment } from 'react';
import { type ShortcutGroup, shortcutGroups } from './list-shortcuts';
import './shortcuts.css';

/** All keys on one sheet. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(shortcutWords);
  const frame = useWords(frameWords);
  const [everywhere, ...others] = shortcutGroups;
  return (
    <TopLayer label={words.title} className="bb-shortcuts" testId="shortcuts" onClose={onClose}>
      <header className="bb-shortcuts-head">
        <h2>{words.title}</h2>
        <button
          type="button"
          className="bb-icon-button"
          aria-label={frame.close}
          title={frame.close}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <div className="bb-shortcuts-columns">
        <div>{everywhere === undefined ? null : <Group group={everywhere} />}</div>
        <div>
          {others.slice(0, 1).map((group) => (
            <Group key={group.title} group={group} />
          ))}
        </div>
        <div>
          {others.slice(1).map((group) => (
            <Group key={group.title} group={group} />
          ))}
        </div>
      </div>
    </TopLayer>
  );
}

function Group({ group }: { readonly group: ShortcutGroup }) {
  const words = useWords(shortcutWords);
  return (
    <section>
      <h3>{words[group.title]}</h3>
      <dl>
        {group.shortcuts.map(({ word, keys }) => (
          <Fragment key={word}>
            <dt>{words[word]}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
