/** The worker that looks for customers who are in the book twice. It sees the compared fields only and writes nothing. */
import type { ToScanner } from '@renderer/data/duplicates/scan-protocol';
import { Scanner } from '@renderer/data/duplicates/scanner';

const scanner = new Scanner((message) => self.postMessage(message));

self.addEventListener('message', (event: MessageEvent<ToScanner>) => scanner.take(event.data));
