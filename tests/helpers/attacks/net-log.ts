import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const netLog = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(z.object({ type: z.number(), params: z.record(z.string(), z.unknown()).optional() })),
});

/** What Chromium's own record of a run says about the network. */
export interface NetTraffic {
  /** Addresses that were asked for, whether or not they were let through. */
  readonly asked: readonly string[];
  /** Connections begun, names looked up, datagrams sent. */
  readonly left: readonly string[];
}

/** Kinds of entries that stand for something leaving the PC. */
const leaving = [
  'TCP_CONNECT_ATTEMPT',
  'SSL_CONNECT',
  'UDP_BYTES_SENT',
  'HOST_RESOLVER_MANAGER_JOB',
  'HOST_RESOLVER_SYSTEM_TASK',
  'HOST_RESOLVER_DNS_TASK',
  'QUIC_SESSION',
];

/** Reads the record that `--log-net-log=FILE` wrote, once the app has ended. */
export async function readNetLog(file: string): Promise<NetTraffic> {
  const text = await readFile(file, 'utf8');
  const { constants, events } = netLog.parse(JSON.parse(text));
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, id]) => [id, name]));
  const asked = new Set<string>();
  const left: string[] = [];
  for (const { type, params } of events) {
    const name = names.get(type) ?? '';
    if (name === 'REQUEST_ALIVE' && typeof params?.url === 'string') asked.add(params.url);
    if (leaving.includes(name)) left.push(name);
  }
  return { asked: [...asked], left };
}
