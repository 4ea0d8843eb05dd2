import { readAudit } from '@electron/launch/check-audit.mjs';
import { describe, expect, it } from 'vitest';

const hole = (name: string, severity: string) => ({
  name,
  severity,
  range: '<1.2.3',
  via: [{ title: 'Prototype pollution', url: 'https://example.org/advisory' }],
});

describe('what npm audit says', () => {
  it('passes without a serious hole, and counts the lesser ones', () => {
    const report = {
      auditReportVersion: 2,
      vulnerabilities: { a: hole('a', 'moderate'), b: hole('b', 'low') },
    };
    expect(readAudit(JSON.stringify(report))).toEqual({ asked: true, serious: [], others: 2 });
    expect(readAudit('{"vulnerabilities":{}}')).toEqual({ asked: true, serious: [], others: 0 });
  });

  it('names the serious ones, with what brings them', () => {
    const report = {
      vulnerabilities: {
        b: hole('b', 'high'),
        a: { ...hole('a', 'critical'), via: ['b'] },
        c: hole('c', 'moderate'),
      },
    };
    expect(readAudit(`npm warn something\n${JSON.stringify(report)}\n`)).toEqual({
      asked: true,
      serious: [
        'critical: a <1.2.3 - b',
        'high: b <1.2.3 - Prototype pollution https://example.org/advisory',
      ],
      others: 1,
    });
  });

  it.each([
    [
      'no network',
      '{"message":"request to https://registry.npmjs.org failed","error":{"code":"ENOTFOUND"}}',
      /failed/,
    ],
    ['a registry without audits', '{"message":"405 Method Not Allowed","statusCode":405}', /405/],
    ['nothing at all', '', /no answer/],
    ['a broken answer', 'npm error Oops {', /Oops/],
  ])('is not taken for an all-clear: %s', (_name, output, why) => {
    const audit = readAudit(output);
    expect(audit.asked).toBe(false);
    expect(audit.asked ? '' : audit.why).toMatch(why);
  });
});
