import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ErrorLog } from '@electron/services/error-log';
import { describe, expect, it } from 'vitest';

const telling = ['13812344471', '33020619751118001X', '6217001234567890123', '赵思远', '桑田路18弄6号'];

describe('the error log', () => {
  it('holds no personal data, wherever an error carries it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'bb-log-'));
    const log = new ErrorLog(folder);
    for (const text of telling) {
      log.writeError(`customer ${text}`, new TypeError(`cannot read ${text}`));
      log.writeError('import', new Error(`row 4:\n    at ${text} (${text}.xlsx:1:2)\n${text}`));
      log.write(text, text);
      log.write('page', `Error: ${text}\n    at readCell (app://book/assets/${text}.js:10:20)`);
      log.writeError('thrown', { message: text, phone: text });
    }
    const written = readFileSync(join(folder, 'errors.log'), 'utf8');
    for (const text of telling) expect(written).not.toContain(text.replace(/\D/g, '').slice(0, 7) || text);
    for (const text of telling) expect(written).not.toContain(text);
    expect(written.trim().split('\n')).toHaveLength(telling.length * 5);
    rmSync(folder, { recursive: true });
  });
});
