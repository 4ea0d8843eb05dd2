import type { PaperFont, PaperFrame } from '@shared/domain/paper/layout';
import { sizeOf, usualFrame } from '../frame';
import { paperCss } from '../paper-css';

/** 宋体, 仿宋, 黑体, each with what macOS and Linux have instead; see `page-css.ts` for `--song` and `--hei`. */
const bodies: Readonly<Record<PaperFont, string>> = {
  song: 'var(--song)',
  fang: '"FangSong", "FangSong_GB2312", "STFangsong", "Noto Serif CJK SC", "Source Han Serif SC", serif',
  hei: 'var(--hei)',
};

/** Letters of other scripts have no 仿宋. */
const bodiesInEnglish: Readonly<Record<PaperFont, string>> = { ...bodies, fang: 'var(--song)' };

const wholePicture = /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/=]+$/;

/** Numbers in CSS without a long tail. */
function say(amount: number): string {
  return String(Math.round(amount * 1000) / 1000);
}

/** A short name for a frame by all it holds, so that sheets of several frames can lie in one document. */
function nameFrame(frame: PaperFrame): string {
  const text = JSON.stringify(frame);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return `frame-${(hash >>> 0).toString(36)}`;
}

const names = new WeakMap<PaperFrame, string>();

/** Class of the sheets of a frame. */
export function frameClass(frame: PaperFrame): string {
  if (frame === usualFrame) return 'frame-usual';
  const known = names.get(frame);
  if (known !== undefined) return known;
  const name = nameFrame(frame);
  names.set(frame, name);
  return name;
}

/** Sizes of type a text may shrink to, in half points, the largest first. */
export function pointSteps({
  points,
  leastPoints,
}: Pick<PaperFrame, 'points' | 'leastPoints'>): readonly number[] {
  const steps: number[] = [];
  const whole = Math.round(points * 2) / 2;
  for (let size = whole; size >= Math.min(whole, leastPoints) - 1e-6; size -= 0.5) steps.push(size);
  return steps;
}

/** Class of a part of the page that is set in a size of its own, in half points. */
export function pointsClass(points: number): string {
  return `pt-${Math.round(points * 10)}`;
}

/** Size of the foot, in points. */
export function footPoints({ points }: Pick<PaperFrame, 'points'>): number {
  return Math.min(8.5, points);
}

/** What is particular to one frame. `isNamed`: beside sheets of another size in the same document. */
function particularCss(frame: PaperFrame, isNamed: boolean): string {
  const { widthMm, heightMm } = sizeOf(frame);
  const { top, right, bottom, left } = frame.margins;
  const own = `.sheet.${frameClass(frame)}`;
  const size = `width: ${say(widthMm)}mm; height: ${say(heightMm)}mm;`;
  const scale = frame.points / usualFrame.points;
  const page = isNamed
    ? `@page ${frameClass(frame)} { size: ${say(widthMm)}mm ${say(heightMm)}mm; margin: 0; }
.page:has(> ${own}) { ${size} page: ${frameClass(frame)}; }`
    : `@page { size: ${say(widthMm)}mm ${say(heightMm)}mm; margin: 0; }
.page { ${size} }`;
  const picture = frame.logo !== null && wholePicture.test(frame.logo.image) ? frame.logo : null;
  const logo =
    picture === null
      ? ''
      : `${own} .title { min-height: ${say(picture.heightMm)}mm; }
${own} .logo { height: ${say(picture.heightMm)}mm; ${picture.place}: 0; background-image: url("${picture.image}"); background-position: ${picture.place} top; }`;
  return `${page}
${own} { ${size} padding: ${say(top)}mm ${say(right)}mm 0 ${say(left)}mm; --body: ${bodies[frame.font]}; font-family: var(--body); font-size: ${say(frame.points)}pt; }
${own}:lang(en) { --body: ${bodiesInEnglish[frame.font]}; }
${own} h1 { font-size: ${say(Math.max(12, 17 * scale))}pt; }
${own} .head { font-size: ${say(Math.max(7, 9 * Math.min(1.2, scale)))}pt; }
${own} .foot { left: ${say(left)}mm; right: ${say(right)}mm; bottom: ${say(bottom)}mm; font-size: ${say(footPoints(frame))}pt; }
${logo}`;
}

/** The whole style sheet of a document whose pages have these frames; the usual frame alone gives `paperCss`. */
export function cssOfFrames(frames: readonly PaperFrame[]): string {
  const byClass = new Map(frames.map((frame) => [frameClass(frame), frame]));
  const different = [...byClass.values()];
  const sizes = new Set(different.map((frame) => JSON.stringify(sizeOf(frame))));
  const parts = different.filter((frame) => frame !== usualFrame || sizes.size > 1);
  return [paperCss, ...parts.map((frame) => particularCss(frame, sizes.size > 1))].join('\n');
}

/** The whole style sheet of a document in one frame. */
export function frameCss(frame: PaperFrame): string {
  return cssOfFrames([frame]);
}
