import type { Sensitivity } from './field';

/**
 * Hides the middle of a sensitive text, keeping enough to recognise it: `138****8888`, `0574-8790****`, ID numbers
 * first and last character only, accounts first six and last four, e-mail `z***@x.cn`.
 */
export function maskValue(sensitivity: Sensitivity, text: string): string {
  switch (sensitivity) {
    case 'plain':
      return text;
    case 'phone':
      return maskPhone(text);
    case 'idNumber':
      return keepEnds(text, 1, 1);
    case 'account':
      return text.length > 10 ? keepEnds(text, 6, 4) : keepEnds(text, 0, 4);
    case 'contact':
      return maskContact(text);
  }
}

function maskPhone(text: string): string {
  if (/^1\d{10}$/.test(text)) return `${text.slice(0, 3)}****${text.slice(7)}`;
  const digits = text.replace(/\D/g, '').length;
  if (digits <= 4) return '*'.repeat(text.length);
  const landline = /^(0\d{2,3}-)?(\d{3,8})(-\d+)?$/.exec(text);
  if (landline === null) return keepEnds(text, 3, 0);
  const local = landline[2] ?? '';
  return `${landline[1] ?? ''}${local.slice(0, Math.max(local.length - 4, 0))}****`;
}

function maskContact(text: string): string {
  const at = text.indexOf('@');
  return at > 0 ? `${text.slice(0, 1)}***${text.slice(at)}` : keepEnds(text, 2, 2);
}

function keepEnds(text: string, head: number, tail: number): string {
  const length = [...text].length;
  if (length <= head + tail) return '*'.repeat(length);
  const characters = [...text];
  const end = tail === 0 ? '' : characters.slice(-tail).join('');
  return `${characters.slice(0, head).join('')}${'*'.repeat(length - head - tail)}${end}`;
}
