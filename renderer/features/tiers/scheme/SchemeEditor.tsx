import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { useSession, useSettings } from '@renderer/data/session-context';
import { type SchemeStart, saveScheme } from '@renderer/data/tiers/save-scheme';
import { useTierMonths } from '@renderer/data/tiers/use-tier-months';
import { addMonths } from '@shared/domain/kernel/calendar';
import type { Failure } from '@shared/domain/kernel/result';
import { shippedSchemes } from '@shared/domain/tiers/default-schemes';
import { applyOfficeFactor } from '@shared/domain/tiers/office-factor';
import { editScheme, readAllSchemes } from '@shared/domain/tiers/scheme-commands';
import { lastTierMonth } from '@shared/domain/tiers/settled-months';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import type { SchemeFailure } from '@shared/domain/tiers/validate-scheme';
import type { Lang } from '@shared/words/define-words';
import { schemeWords } from '@shared/words/tier-schemes';
import { describeSchemeFailure, tierName } from '@shared/words/tiers';
import { Button, Input, Radio } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { AppliesSection } from './AppliesSection';
import { makeCopy, makeScheme } from './new-scheme';
import { RulesSection } from './RulesSection';
import { SchemeEffect } from './SchemeEffect';
import { SchemeList } from './SchemeList';
import { isSameScheme } from './scheme-draft';
import { TierRows } from './TierRows';
import { useAmounts } from './use-amounts';
import { VersionList } from './VersionList';
import './scheme.css';

interface Props {
  /** The scheme to begin with. */
  readonly schemeId: string;
  readonly onClose: () => void;
}

/** The sentence for an invalid scheme, naming the tier in the language of the screens. */
function describeProblem(candidate: TierScheme, failure: Failure<SchemeFailure>, lang: Lang): string {
  const tier = candidate.tiers[Number(failure.details?.place ?? 0) - 1];
  const details = tier === undefined ? failure.details : { ...failure.details, tier: tierName(tier, lang) };
  return describeSchemeFailure(failure.reason, details, lang);
}

/** Edits schemes of tiers beside each other: all of a scheme's rules, and who would move before anything is saved. */
export function SchemeEditor({ schemeId, onClose }: Props) {
  const words = useWords(schemeWords);
  const { lang } = useLang();
  const formats = useFormats();
  const session = useSession();
  const settings = useSettings();
  const tierMonths = useTierMonths();
  const tellWithUndo = useTellWithUndo();
  const schemes = readAllSchemes(settings);
  /** What is being edited, by scheme: looking at another scheme loses nothing. */
  const [drafts, setDrafts] = useState<ReadonlyMap<string, TierScheme>>(new Map());
  const [chosen, setChosen] = useState(schemeId);
  const draft = drafts.get(chosen) ?? schemes.find(({ id }) => id === chosen) ?? schemes[0] ?? null;
  const setDraft = (next: TierScheme) => {
    setDrafts(new Map(drafts).set(next.id, next));
    setChosen(next.id);
  };
  const [levels, setLevels] = useState<string | null>(null);
  const [start, setStart] = useState<SchemeStart>('now');
  const [busy, setBusy] = useState(false);
  const root = useRef<HTMLElement>(null);
  useEffect(() => root.current?.focus(), []);
  const current = schemes.find(({ id }) => id === draft?.id);
  const last = draft === null || tierMonths === null ? undefined : lastTierMonth(tierMonths, draft.id);
  const amountOf = useAmounts(draft?.basis ?? 'monthlyAssets', last?.period);
  if (draft === null) return null;

  const candidate = applyOfficeFactor(draft);
  const checked = editScheme(settings, candidate);
  const isSame = current !== undefined && isSameScheme(current, candidate);
  const problem = checked.ok ? null : describeProblem(candidate, checked, lang);
  const place = checked.ok ? null : Number(checked.details?.place ?? 0) || null;
  const hasLevels = levels === draft.id || draft.tiers.some(({ chargedBy }) => chargedBy !== undefined);
  const usual = shippedSchemes.find(({ id }) => id === draft.id);

  const save = async (scheme: TierScheme) => {
    setBusy(true);
    const saved = await saveScheme(session, scheme, start);
    setBusy(false);
    if (!saved.ok) {
      tellFailure(saved);
      return;
    }
    onClose();
    tellWithUndo(words.saved(tierName(scheme, lang), (current?.version ?? 0) + 1), saved.value.id);
  };
  const unsaved = [...drafts.values()].filter((each) => {
    const kept = schemes.find(({ id }) => id === each.id);
    return kept === undefined || !isSameScheme(kept, applyOfficeFactor(each));
  });
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // Esc closes an open list first, and never throws away what was typed.
    const isInList = event.target instanceof Element && event.target.closest('.ant-select-open') !== null;
    if (isInList || unsaved.length > 0) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <section
      className="bb-scheme-editor"
      aria-label={words.title}
      data-testid="scheme-drawer"
      ref={root}
      tabIndex={-1}
      onKeyDown={closeOnEscape}
    >
      <div className="bb-scheme-body">
        <SchemeList
          schemes={schemes}
          draft={draft}
          unsaved={unsaved}
          onChoose={setChosen}
          onAdd={() => setDraft(makeScheme(schemes))}
          onCopy={() => setDraft(makeCopy(draft, schemes))}
        />
        <form
          id="scheme-form"
          className="bb-scheme-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (checked.ok && !isSame) void save(candidate);
          }}
        >
          <p className="bb-scheme-intro">{words.intro}</p>
          <div className="bb-scheme-section">
            <span>{words.names}</span>
            <div className="bb-scheme-names">
              <Input
                aria-label={words.nameZh}
                value={draft.zh}
                maxLength={40}
                onChange={(event) => setDraft({ ...draft, zh: event.target.value })}
              />
              <Input
                aria-label={words.nameEn}
                value={draft.en}
                maxLength={60}
                onChange={(event) => setDraft({ ...draft, en: event.target.value })}
              />
            </div>
          </div>
          <AppliesSection draft={draft} onChange={setDraft} />
          <h3>{words.tiers}</h3>
          <TierRows
            draft={draft}
            problem={problem}
            problemPlace={place}
            hasLevels={hasLevels}
            onChange={setDraft}
          />
          <RulesSection
            draft={draft}
            hasLevels={hasLevels}
            onLevels={(has) => setLevels(has ? draft.id : null)}
            onChange={setDraft}
          />
          {problem === null || place !== null ? null : (
            <p className="bb-scheme-problem" role="alert" data-testid="scheme-problem">
              {problem}
            </p>
          )}
          <button type="submit" hidden />
        </form>
        <div className="bb-scheme-side">
          {checked.ok ? (
            <SchemeEffect current={current} candidate={candidate} amountOf={amountOf} month={last?.period} />
          ) : null}
          {current === undefined || isSame || !checked.ok ? null : last === undefined ? (
            <p className="bb-muted">{words.startAlways}</p>
          ) : (
            <fieldset className="bb-scheme-start" aria-label={words.start}>
              <Radio.Group value={start} onChange={({ target }) => setStart(target.value as SchemeStart)}>
                <Radio value="now">{words.startNow}</Radio>
                <Radio value="next">{words.startNext(formats.month(addMonths(last.period, 1)))}</Radio>
              </Radio.Group>
            </fieldset>
          )}
          {current === undefined ? null : (
            <VersionList
              current={current}
              onRestore={(scheme) => setDraft({ ...scheme, version: current.version })}
            />
          )}
        </div>
      </div>
      <div className="bb-scheme-foot">
        {usual === undefined ? null : (
          <Button
            disabled={isSameScheme(candidate, usual)}
            onClick={() => setDraft({ ...usual, version: draft.version })}
          >
            {words.restoreDefault}
          </Button>
        )}
        {current === undefined ? null : (
          <Button
            data-testid="switch-scheme"
            disabled={busy || !isSame}
            onClick={() => void save({ ...current, on: current.on === false })}
          >
            {current.on === false ? words.enable : words.retire}
          </Button>
        )}
        <span className="bb-settle-space" />
        <Button onClick={onClose}>
          <Icon name="close" size={12} /> {words.close}
        </Button>
        <Button
          type="primary"
          htmlType="submit"
          form="scheme-form"
          data-testid="save-scheme"
          loading={busy}
          disabled={!checked.ok || isSame}
        >
          {words.save}
        </Button>
      </div>
    </section>
  );
}
