import { rightFor } from '../domain/access/command-rights';
import type { AuditEvent } from '../domain/audit/audit-event';
import { assertNever } from '../domain/kernel/result';
import { auditEventWords } from './audit-events';
import { describeChange, type NameLookup } from './changes';
import { type Lang, wordsIn } from './define-words';
import { rightNames } from './people';

/** Tells an entry of the audit trail in one line. */
export function describeAuditEvent(event: AuditEvent, lang: Lang, nameOf?: NameLookup): string {
  const words = wordsIn(auditEventWords, lang);
  switch (event.kind) {
    case 'change': {
      const told = describeChange(event.label, lang, nameOf);
      return event.late === true ? words.late(told) : told;
    }
    case 'opened': {
      const told = event.by === 'password' ? words.opened : words.openedByKey;
      return event.failures > 0 ? words.afterFailures(told, count(event.failures)) : told;
    }
    case 'closed':
      return words[closings[event.why]];
    case 'revealed':
      return words.revealed(event.name, nameOf?.('field', event.field) ?? event.field, event.reason);
    case 'searched':
      return words.searched(event.words);
    case 'copied':
      return words.copied(count(event.cells), event.full);
    case 'keyring':
      return words[keyrings[event.how]](event.person);
    case 'backedUp':
      return words.backedUp(event.file, event.scheduled);
    case 'rehearsed':
      return (event.sound ? words.rehearsed : words.rehearsedBad)(event.file);
    case 'restored':
      return (event.what === 'book' ? words.restoredBook : words.restoredCustomer)(event.from, event.asOf);
    case 'refused':
      return words.refused(wordsIn(rightNames, lang)[rightFor(event.command)]);
    case 'trailChecked':
      return event.sound ? words.checkedSound : words.checkedBad;
    case 'trailCut':
      return words.cut(event.upTo);
    case 'trailBegun':
      return event.earlier > 0 ? words.begunLate(count(event.earlier)) : words.begun;
    case 'trailFound':
      return words[findings[event.what]](count(event.rows));
    default:
      return assertNever(event, 'An entry of the audit trail has no words');
  }
}

const closings = {
  person: 'closedByPerson',
  idle: 'closedIdle',
  sleep: 'closedSleep',
  screenLock: 'closedScreen',
  quit: 'closedQuit',
} as const;

const keyrings = {
  passwordChanged: 'passwordChanged',
  passwordReset: 'passwordReset',
  personAdded: 'personAdded',
  personDisabled: 'personDisabled',
  recoveryKeyMade: 'recoveryKeyMade',
} as const;

const findings = { torn: 'foundTorn', missing: 'foundMissing', headMissing: 'foundHeadMissing' } as const;

function count(value: number): string {
  return value.toLocaleString('en-US');
}
