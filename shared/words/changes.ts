import type { ChangeLabel } from '../domain/changes/change';
import { assertNever } from '../domain/kernel/result';
import { changeWords } from './change-words';
import { type Lang, wordsIn } from './define-words';

const relationEdits = {
  added: 'relationAdded',
  changed: 'relationChanged',
  removed: 'relationRemoved',
} as const;

const accountEdits = {
  added: 'accountAdded',
  changed: 'accountChanged',
  disabled: 'accountDisabled',
  enabled: 'accountEnabled',
} as const;

const groupEdits = { made: 'groupMade', changed: 'groupChanged', removed: 'groupRemoved' } as const;

const layoutEdits = {
  made: 'layoutMade',
  changed: 'layoutChanged',
  imported: 'layoutImported',
  removed: 'layoutRemoved',
  restored: 'layoutRestored',
} as const;

const formSteps = {
  submitted: 'formsSubmitted',
  reviewed: 'formsReviewed',
  approved: 'formsApproved',
  returned: 'formsReturned',
} as const;

const improvementEdits = {
  made: 'improvementMade',
  changed: 'improvementChanged',
  closed: 'improvementClosed',
  reopened: 'improvementReopened',
  removed: 'improvementRemoved',
} as const;

const fieldEdits = {
  changed: 'ownFieldChanged',
  hidden: 'ownFieldHidden',
  shown: 'ownFieldShown',
} as const;

/** A moment as trails write it, in the PC's own time: `2026-10-31 14:05`. */
function describeMoment(at: string): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return at;
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16).replace('T', ' ');
}

/** Turns the key inside a label into the name people know: a field, a scheme, a template or a stage. */
export type NameLookup = (kind: 'field' | 'scheme' | 'template' | 'stage', key: string) => string;

/** Tells what a change did, in one line. Keys are named by `nameOf`; without it they stand as they are. */
export function describeChange(label: ChangeLabel, lang: Lang, nameOf: NameLookup = (_, key) => key): string {
  const words = wordsIn(changeWords, lang);
  switch (label.kind) {
    case 'bookCreated':
      return words.bookCreated;
    case 'customerCreated':
      return words.customerCreated(label.name);
    case 'customerRemoved':
      return words.customerRemoved(label.name);
    case 'fieldEdited':
      return words.fieldEdited(label.name, nameOf('field', label.field));
    case 'customerEdited':
      return words.customerEdited(label.name, label.fields);
    case 'imported':
      return words.imported(label.file, count(label.created), count(label.updated));
    case 'importUndone':
      return words.importUndone(label.file, count(label.undone), count(label.kept));
    case 'contactsRecorded':
      return words.contactsRecorded(count(label.count));
    case 'fieldAdded':
      return words.fieldAdded(label.field);
    case 'branchFieldEdited':
      return words[fieldEdits[label.how]](label.field);
    case 'exported':
      return describeExport(label, lang);
    case 'printed':
      return words.paperPrinted(label.layout, label.to === 'pdf', label.file, count(label.pages), label.full);
    case 'layoutEdited':
      return words[layoutEdits[label.how]](label.layout);
    case 'schemeEdited':
      return words.schemeEdited(nameOf('scheme', label.scheme));
    case 'templateEdited':
      return words.templateEdited(nameOf('template', label.template));
    case 'cellsEdited':
      return words.cellsEdited(label.how, count(label.cells), count(label.customers));
    case 'customersRemoved':
      return words.customersRemoved(count(label.count));
    case 'customersRestored':
      return words.customersRestored(count(label.count));
    case 'customersErased':
      return words.customersErased(count(label.count));
    case 'customersMerged':
      return words.customersMerged(label.kept, label.gone);
    case 'mergeUndone':
      return words.mergeUndone(label.kept, label.back);
    case 'contactRecorded':
      return words.contactRecorded(label.name);
    case 'contactEdited':
      return (label.removed ? words.contactRemoved : words.contactEdited)(label.name);
    case 'relationEdited':
      return words[relationEdits[label.how]](label.name);
    case 'stageMoved':
      return words.stageMoved(label.name, nameOf('stage', label.stage));
    case 'stagesMoved':
      return words.stagesMoved(count(label.count), nameOf('stage', label.stage));
    case 'prospectsGraded':
      return words.prospectsGraded(count(label.count));
    case 'prospectsNumbered':
      return words.prospectsNumbered(count(label.count));
    case 'cardsRead':
      return words.cardsRead(count(label.count));
    case 'keptApart':
      return (label.again ? words.comparedAgain : words.keptApart)(label.name, label.other);
    case 'viewSaved':
      return (label.removed ? words.viewRemoved : words.viewSaved)(label.view);
    case 'groupEdited':
      return words[groupEdits[label.how]](label.group);
    case 'fieldsReordered':
      return words.fieldsReordered;
    case 'tiersSettled':
      return words.tiersSettled(label.period, count(label.up), count(label.down), count(label.watch));
    case 'tierException':
      return (label.ended ? words.tierExceptionEnded : words.tierException)(label.name);
    case 'settingsEdited':
      return words.settingsEdited;
    case 'accountEdited':
      return words[accountEdits[label.how]](label.person);
    case 'handedOver':
      return (label.left ? words.handedOverLeft : words.handedOver)(label.from, count(label.count));
    case 'restoredAsOf':
      return words.restoredAsOf(label.name, label.asOf);
    case 'evaluated':
      return words.evaluated(label.period, count(label.count));
    case 'evaluationEdited':
      return words.evaluationEdited(label.name, label.period);
    case 'monthOpened':
      return words.monthOpened(label.period);
    case 'formsSigned':
      return words[formSteps[label.step]](label.period, count(label.count));
    case 'formReopened':
      return words.formReopened(label.name, label.period, label.mark);
    case 'circulated':
      return words.circulated(label.period, label.to);
    case 'improvementEdited':
      return words[improvementEdits[label.how]](label.name);
    case 'bookRestored':
      return words.bookRestored(label.from, describeMoment(label.asOf));
    case 'customerRestored':
      return words.customerRestored(label.name, describeMoment(label.asOf));
    case 'undone':
      return words.undone(describeChange(label.of, lang, nameOf));
    case 'redone':
      return words.redone(describeChange(label.of, lang, nameOf));
    default:
      return assertNever(label, 'A change has a label that has no words');
  }
}

/** Papers are counted in pages; what came from the printer is known by its title, a PDF by its file. */
function describeExport(
  { what, file, rows, full }: Extract<ChangeLabel, { kind: 'exported' }>,
  lang: Lang,
): string {
  const words = wordsIn(changeWords, lang);
  if (what !== 'paper') return words.exported(file, count(rows), full);
  const tellPaper = file.toLowerCase().endsWith('.pdf') ? words.savedAsPdf : words.printed;
  return tellPaper(file, count(rows), full);
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
