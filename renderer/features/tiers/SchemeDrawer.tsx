import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { SideDrawer } from '@renderer/components/SideDrawer';
import { useSession, useSettings } from '@renderer/data/session-context';
import type { Failure } from '@shared/domain/kernel/result';
import { defaultSchemes } from '@shared/domain/tiers/default-schemes';
import { editScheme } from '@shared/domain/tiers/scheme-commands';
import type { Tiering } from '@shared/domain/tiers/tier-customers';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { type SchemeFailure, validateScheme } from '@shared/domain/tiers/validate-scheme';
import type { Lang } from '@shared/words/define-words';
import { describeSchemeFailure, tierName } from '@shared/words/tiers';
import { tiersPageWords } from '@shared/words/tiers-page';
import { Button } from 'antd';
import { useState } from 'react';
import { SchemeEffect } from './SchemeEffect';
import { SchemeForm } from './SchemeForm';
import { applyDraft, draftOf, isSameScheme } from './scheme-draft';
import './scheme.css';

interface Props {
  /** The customers under the scheme in force. */
  readonly tiering: Tiering;
  readonly onClose: () => void;
}

/** The sentence for an invalid scheme, naming the tier in the language of the screens. */
function describeProblem(candidate: TierScheme, failure: Failure<SchemeFailure>, lang: Lang): string {
  const tier = candidate.tiers[Number(failure.details?.place ?? 0) - 1];
  const details = tier === undefined ? failure.details : { ...failure.details, tier: tierName(tier, lang) };
  return describeSchemeFailure(failure.reason, details, lang);
}

/** Edits the amounts of a scheme, showing who would move before anything is saved. */
export function SchemeDrawer({ tiering, onClose }: Props) {
  const words = useWords(tiersPageWords);
  const { lang } = useLang();
  const session = useSession();
  const tellWithUndo = useTellWithUndo();
  const settings = useSettings();
  const { scheme } = tiering;
  const [draft, setDraft] = useState(() => draftOf(scheme));
  const [busy, setBusy] = useState(false);
  const candidate = applyDraft(scheme, draft);
  const valid = validateScheme(candidate);
  const isSame = isSameScheme(scheme, candidate);
  const problem = valid.ok ? null : describeProblem(candidate, valid, lang);
  const usual = defaultSchemes.find(({ id }) => id === scheme.id);

  const save = async () => {
    const command = editScheme(settings, candidate);
    if (!command.ok || isSame) return;
    setBusy(true);
    const saved = await session.commit(command.value);
    setBusy(false);
    if (!saved.ok) {
      tellFailure(saved);
      return;
    }
    onClose();
    tellWithUndo(words.saved(tierName(scheme, lang)), saved.value.id);
  };

  return (
    <SideDrawer
      label={words.editTitle(tierName(scheme, lang))}
      head={<h2>{words.editTitle(tierName(scheme, lang))}</h2>}
      testId="scheme-drawer"
      takeFocus
      onClose={onClose}
      foot={
        <>
          {usual === undefined ? null : (
            <Button
              disabled={isSameScheme(candidate, usual)}
              onClick={() => setDraft(draftOf({ ...scheme, tiers: usual.tiers, keyTiers: usual.keyTiers }))}
            >
              {words.restore}
            </Button>
          )}
          <Button
            type="primary"
            className="bb-scheme-save"
            data-testid="save-scheme"
            loading={busy}
            disabled={!valid.ok || isSame}
            onClick={() => void save()}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (valid.ok) void save();
        }}
      >
        <p className="bb-scheme-intro">{words.editIntro}</p>
        <SchemeForm scheme={scheme} draft={draft} onChange={setDraft} />
        <button type="submit" hidden />
      </form>
      {valid.ok ? (
        <SchemeEffect before={tiering} candidate={valid.value} />
      ) : (
        <p className="bb-scheme-problem" role="alert" data-testid="scheme-problem">
          {problem}
        </p>
      )}
    </SideDrawer>
  );
}
