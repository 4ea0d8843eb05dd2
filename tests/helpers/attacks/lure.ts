import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this PC that an attack tries to reach, by page, socket or datagram; nothing of the app ever may. */
export interface Lure {
  readonly port: number;
  /** `http://127.0.0.1:PORT/` */
  readonly address: string;
  /** What knocked so far: connections and datagrams. */
  readonly knocks: () => number;
  close(): void;
}

export async function openLure(): Promise<Lure> {
  let knocks = 0;
  const server = createServer((_request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.end('<title>outside</title>');
  });
  server.on('connection', () => {
    knocks += 1;
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4');
  datagrams.on('message', () => {
    knocks += 1;
  });
  await new Promise<void>((ready) => datagrams.bind(port, '127.0.0.1', ready));
  return {
    port,
    address: `http://127.0.0.1:${port}/`,
    knocks: () => knocks,
    close: () => {
      server.close();
      datagrams.close();
    },
  };
}
