import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';

/** Keys that are no letters, by their X names. */
const named = { Enter: 0xff0d, Tab: 0xff09, Escape: 0xff1b, Control: 0xffe3, Shift: 0xffe1 } as const;
type NamedKey = keyof typeof named;

/** A keyboard plugged into an X screen: keys arrive as from a real one, without the program's help. */
export interface ScreenKeyboard {
  type(text: string): Promise<void>;
  press(key: NamedKey): Promise<void>;
  close(): void;
}

/** Connects to the screen `:n` as an X client and speaks its test extension. */
export async function plugInKeyboard(display: string): Promise<ScreenKeyboard> {
  const socket = createConnection(`/tmp/.X11-unix/X${display.replace(':', '')}`);
  await once(socket, 'connect');
  const read = makeReader(socket);

  // Connection setup: little endian, protocol 11.0, no authority.
  socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  const head = await read(8);
  if (head[0] !== 1) throw new Error('The screen refused the keyboard');
  const about = await read(head.readUInt16LE(6) * 4);
  const [least = 8, most = 255] = [about[26], about[27]];

  const extension = Buffer.from('XTEST\0\0\0');
  socket.write(Buffer.concat([Buffer.from([98, 0, 4, 0, 5, 0, 0, 0]), extension]));
  const answer = await read(32);
  const opcode = answer[9] ?? 0;
  if (answer[8] !== 1) throw new Error('The screen takes no test keys');

  const count = most - least + 1;
  socket.write(Buffer.from([101, 0, 2, 0, least, count, 0, 0]));
  const mapHead = await read(32);
  const perKey = mapHead[1] ?? 1;
  const map = await read(mapHead.readUInt32LE(4) * 4);
  const symbolAt = (key: number, level: number) => map.readUInt32LE(((key - least) * perKey + level) * 4);
  const find = (symbol: number) => {
    for (let key = least; key <= most; key += 1) {
      for (const level of [0, 1]) {
        if (level < perKey && symbolAt(key, level) === symbol) return { key, shifted: level === 1 };
      }
    }
    throw new Error(`No key for ${symbol}`);
  };

  const send = (kind: 'down' | 'up', key: number) => {
    const request = Buffer.alloc(36);
    request.set([opcode, 2, 9, 0, kind === 'down' ? 2 : 3, key]);
    socket.write(request);
  };
  const strike = async (symbol: number) => {
    const { key, shifted } = find(symbol);
    const shift = find(named.Shift).key;
    if (shifted) send('down', shift);
    send('down', key);
    send('up', key);
    if (shifted) send('up', shift);
    // An answer to any question says that the server has taken the keys before it.
    socket.write(Buffer.from([43, 0, 1, 0]));
    await read(32);
  };
  return {
    type: async (text) => {
      for (const letter of text) await strike(letter.charCodeAt(0));
    },
    press: (key) => strike(named[key]),
    close: () => socket.destroy(),
  };
}

/** Reads a stream in pieces of the sizes asked for. */
function makeReader(socket: Socket): (size: number) => Promise<Buffer> {
  return async (size) => {
    for (;;) {
      if (size === 0) return Buffer.alloc(0);
      const piece: unknown = socket.read(size);
      if (Buffer.isBuffer(piece) && piece.length === size) return piece;
      await once(socket, 'readable');
    }
  };
}
