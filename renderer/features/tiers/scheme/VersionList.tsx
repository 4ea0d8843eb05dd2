import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useSettings } from '@renderer/data/session-context';
import { schemeRecordId } from '@shared/domain/tiers/scheme-commands';
import { readSchemeVersions } from '@shared/domain/tiers/scheme-versions';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { schemeWords } from '@shared/words/tier-schemes';
import { Button } from 'antd';
import { describeVersion } from './describe-version';

interface Props {
  readonly current: TierScheme;
  /** Takes an older version into the form; it is saved as a new one. */
  readonly onRestore: (scheme: TierScheme) => void;
}

/** Every version of a scheme, the newest first: who, when, and what changed. */
export function VersionList({ current, onRestore }: Props) {
  const words = useWords(schemeWords);
  const { lang } = useLang();
  const formats = useFormats();
  const settings = useSettings();
  const versions = readSchemeVersions(settings.get(schemeRecordId(current.id)), current);
  return (
    <section className="bb-versions" aria-label={words.versions}>
      <h3>{words.versions}</h3>
      <ol data-testid="scheme-versions">
        {versions
          .map(({ scheme, at, by }, index) => {
            const told = describeVersion(versions[index - 1]?.scheme, scheme, lang);
            const isCurrent = index === versions.length - 1;
            return (
              <li key={scheme.version}>
                <div className="bb-version-head">
                  <b>{words.version(scheme.version)}</b>
                  <span className="bb-muted">
                    {at === undefined ? words.shipped : formats.moment(at)} {by ?? ''}
                  </span>
                  {isCurrent ? (
                    <span className="bb-muted bb-version-end">{words.current}</span>
                  ) : (
                    <Button
                      size="small"
                      type="link"
                      className="bb-version-end"
                      aria-label={words.restoreOf(scheme.version)}
                      onClick={() => onRestore(scheme)}
                    >
                      {words.restore}
                    </Button>
                  )}
                </div>
                {told.length === 0 && scheme.from === undefined ? null : (
                  <div className="bb-second">
                    {[...told, scheme.from === undefined ? '' : words.fromMonth(formats.month(scheme.from))]
                      .filter((part) => part !== '')
                      .join(lang === 'en' ? '; ' : '；')}
                  </div>
                )}
              </li>
            );
          })
          .reverse()}
      </ol>
    </section>
  );
}
