import type { ResultsExtras } from '@renderer/data/evaluations/results-extras';
import { describeBasis } from '@shared/domain/evaluations/describe-basis';
import type { ScoreMove } from '@shared/domain/evaluations/results/score-moves';
import { maskInText } from '@shared/domain/fields/mask-text';
import type { ImprovementRecord } from '@shared/domain/improvements/improvement';
import { addMonths } from '@shared/domain/kernel/calendar';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { resultsWords } from '@shared/words/evaluation-results';
import { improvementState, improvementWords } from '@shared/words/improvements';
import { joinHead } from '../document';
import { html } from '../html';
import { formatCount } from '../paper-values';
import { columnsOf, formatChange, measureHead, measureRow, numberCell, type SummaryRoom } from './cells';
import type { SummaryBlock } from './flow';

/** Falls on paper; the workbook has more. */
const mostFalls = 10;
/** Measures of a month on paper. */
const mostMeasures = 60;

/** Who fell most, and by which indicators with what they rest on. */
export function layOutFalls({ results }: ResultsExtras, room: SummaryRoom, lang: Lang): SummaryBlock {
  const words = wordsIn(resultsWords, lang);
  const shown = results.falls.slice(0, mostFalls);
  const notes = [
    ...(shown.length < results.fell
      ? [words.shownOf(formatCount(shown.length), formatCount(results.fell))]
      : []),
    ...(shown.some(({ provisional }) => provisional) ? [words.provisionalStar] : []),
  ];
  const title = html`${words.largestFalls}<small>${joinHead(...notes)}</small>`;
  if (shown.length === 0) {
    const why = results.before === null ? words.noPrevious(words.lastMonth) : words.noFalls;
    return { kind: 'piece', title, content: html`<p class="none">${why}</p>`, heightMm: measureRow(room) };
  }
  const reasonsOf = (move: ScoreMove) =>
    move.indicators
      .map((each) => {
        const name = lang === 'en' ? each.en : each.zh;
        const basis = maskInText(describeBasis(each.basis, lang));
        const moved = words.indicatorMove(name, each.before, each.now);
        return basis === '' ? moved : `${moved}${lang === 'en' ? `, ${basis}` : `，${basis}`}`;
      })
      .join(lang === 'en' ? '; ' : '；');
  const head = html`${columnsOf([16, 12, 8, 8, 8, null])}<thead><tr><th>${words.customer}</th><th>${words.manager}</th><th class="number">${words.lastMonth}</th><th class="number">${words.thisMonth}</th><th class="number">${words.points}</th><th>${words.indicators}</th></tr></thead>`;
  const rows = shown.map((move) => {
    const reasons = reasonsOf(move);
    const manager = move.manager === '' ? words.noManager : move.manager;
    return {
      content: html`<tr><th>${move.customerName}</th><td>${manager}</td>${numberCell(move.before)}${numberCell(`${move.now}${move.provisional ? '*' : ''}`)}<td class="number fell">${formatChange(move.change)}</td><td>${reasons}</td></tr>`,
      heightMm: measureRow(room, [
        [move.customerName, 16],
        [manager, 12],
        [reasons, 48],
      ]),
    };
  });
  return { kind: 'table', title, head, headMm: measureHead(room, lang), rows };
}

/** The measures of the month, and those of the month before with what they did. */
export function layOutImprovements(extras: ResultsExtras, room: SummaryRoom, lang: Lang): SummaryBlock {
  const words = wordsIn(resultsWords, lang);
  const terms = wordsIn(improvementWords, lang);
  const { period } = extras.results;
  const months = [period, addMonths(period, -1)];
  const listed = months
    .flatMap((month) => extras.improvements.filter((each) => each.period === month))
    .slice(0, mostMeasures);
  const title = html`${terms.title}`;
  if (listed.length === 0) {
    const content = html`<p class="none">${words.noneOfMonthOnPaper}</p>`;
    return { kind: 'piece', title, content, heightMm: measureRow(room) };
  }
  const effectOf = ({ id }: ImprovementRecord) => {
    const effect = extras.effects.get(id);
    return effect === undefined
      ? ''
      : `${terms.scores(String(effect.before), String(effect.after))} ${formatChange(effect.change)}`;
  };
  const head = html`${columnsOf([9, 14, null, 10, 12, 9, 14])}<thead><tr><th>${terms.period}</th><th>${words.customer}</th><th>${terms.text}</th><th>${terms.owner}</th><th>${terms.dueShort}</th><th>${terms.state}</th><th>${terms.effect}</th></tr></thead>`;
  const rows = listed.map((each) => {
    const outcome = each.closed === undefined ? '' : maskInText(each.closed.outcome);
    const text = maskInText(each.text);
    const said = outcome === '' ? text : `${text}\n${terms.outcome}${lang === 'en' ? ': ' : '：'}${outcome}`;
    const state = improvementState(each.state, lang);
    const effect = effectOf(each);
    const name = each.customerName ?? '';
    return {
      content: html`<tr><td>${each.period}</td><th>${name}</th><td class="said">${said}</td><td>${each.owner}</td><td>${each.due}</td><td>${state}</td><td>${effect}</td></tr>`,
      heightMm: measureRow(room, [
        [name, 14],
        [said, 32],
        [each.owner, 10],
        [state, 9],
        [effect, 14],
        [each.due, 12],
      ]),
    };
  });
  return { kind: 'table', title, head, headMm: measureHead(room, lang), rows };
}

/** Who gets it: with what they answered, and room to sign for those who did not yet. */
export function layOutCirculation(
  { recipients }: ResultsExtras,
  room: SummaryRoom,
  lang: Lang,
): SummaryBlock {
  const words = wordsIn(resultsWords, lang);
  const head = html`${columnsOf([18, 12, 12, 12, 12, null])}<thead><tr><th>${words.role}</th><th>${words.person}</th><th>${words.sent}</th><th>${words.read}</th><th>${words.answered}</th><th>${words.feedbackOrSignature}</th></tr></thead>`;
  const rows = recipients.map((each) => {
    const feedback = maskInText(each.feedback ?? '');
    return {
      content: html`<tr><th class="write">${each.role}</th><td>${each.name}</td><td>${each.sentOn ?? ''}</td><td>${each.readOn ?? ''}</td><td>${each.answeredOn ?? ''}</td><td class="said">${feedback}</td></tr>`,
      heightMm: Math.max(
        9.3,
        measureRow(room, [
          [each.role, 18],
          [each.name, 12],
          [feedback, 34],
        ]),
      ),
    };
  });
  return { kind: 'table', title: html`${words.circulation}`, head, headMm: measureHead(room, lang), rows };
}
