import { wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { finishDocument, type PaperDocument, type PrintContext, toDocumentHtml } from './document';
import { html } from './html';

/** The recovery key as the book gave it: groups divided by hyphens or spaces. */
export interface RecoveryKeyOrder {
  readonly recoveryKey: string;
}

/**
 * The sheet that opens the book when the password is forgotten: the key in numbered groups large enough to type from,
 * what it is for, how to use and keep it, and room for the signature of whoever keeps it.
 */
export function buildRecoveryKeySheet(order: RecoveryKeyOrder, context: PrintContext): PaperDocument {
  const words = wordsIn(paperWords, context.lang);
  const groups = order.recoveryKey.split(/[\s-]+/).filter((group) => group !== '');
  const facts: readonly (readonly [string, string])[] = [
    [words.recoveryBook, context.branch],
    [words.recoveryFor, context.printedBy],
    [words.recoveryMade, context.printedAt],
  ];
  const body = html`<h1>${words.recoveryTitle}</h1><p>${words.recoveryIntro}</p><table class="facts"><colgroup><col class="label"><col></colgroup><tbody>${facts.map(([label, value]) => html`<tr><th>${label}</th><td>${value}</td></tr>`)}</tbody></table><div class="keys">${groups.map((group, index) => html`<div><small>${index + 1}</small><code>${group}</code></div>`)}</div><h2>${words.recoveryUseTitle}</h2><ol><li>${words.recoveryUse1}</li><li>${words.recoveryUse2}</li></ol><h2>${words.recoveryKeepTitle}</h2><ul><li>${words.recoveryKeep1}</li><li>${words.recoveryKeep2}</li><li>${words.recoveryKeep3}</li></ul><div class="sign"><span>${words.keptBy}</span><i></i><span>${words.keptOn}</span><i></i></div>`;
  return finishDocument(words.recoveryTitle, [{ kind: 'recovery', body }], context);
}

/** The sheet ready to be printed: its title and its page. */
export function drawRecoverySheet(
  key: RecoveryKeyOrder & {
    readonly branchName: string;
    readonly person: string;
    readonly printedAt: string;
    readonly lang: PrintContext['lang'];
  },
): { readonly title: string; readonly html: string } {
  const { recoveryKey, branchName, person, printedAt, lang } = key;
  const sheet = buildRecoveryKeySheet(
    { recoveryKey },
    { branch: branchName, printedBy: person, printedAt, lang },
  );
  return { title: sheet.title, html: toDocumentHtml(sheet) };
}
