import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** One rule that a page breaks: which, how grave, and where. */
export interface Violation {
  readonly rule: string;
  readonly impact: string;
  /** The element and what is wrong with it, by place. */
  readonly places: readonly string[];
}

/** What is asked for: WCAG 2.1 up to AA. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] as const;

/** Looks the window through with axe as it stands on the screen now; empty when nothing is wrong. */
export function checkAccessibility(page: Page): Promise<readonly Violation[]> {
  return runAxe(page, { type: 'tag', values: [...standards] });
}

/** Only whether every text can be read on its ground: all that another theme changes. */
export function checkContrast(page: Page): Promise<readonly Violation[]> {
  return runAxe(page, { type: 'rule', values: ['color-contrast'] });
}

async function runAxe(page: Page, runOnly: axe.RunOnly): Promise<readonly Violation[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (asked) => {
    const { axe: tool } = globalThis as unknown as { axe: typeof import('axe-core') };
    // A colour on its way to another is no colour of the page.
    const passing = document
      .getAnimations()
      .filter((one) => one.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(passing.map(({ finished }) => finished));
    const { violations } = await tool.run(document, {
      runOnly: asked,
      resultTypes: ['violations'],
      // Chromium lets the keyboard into every scrolling region by itself; axe asks for a tabindex that older ones needed.
      rules: { 'scrollable-region-focusable': { enabled: false } },
    });
    return violations.map(({ id, impact, nodes }) => ({
      rule: id,
      impact: impact ?? 'unknown',
      places: nodes
        .slice(0, 5)
        .map(({ html, failureSummary }) => `${html.slice(0, 200)} — ${failureSummary ?? ''}`),
    }));
  }, runOnly);
}
