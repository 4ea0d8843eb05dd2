import { readSearchEntry } from '@renderer/data/search/searched-fields';
import { type BinRecord, customerInBin } from '@shared/domain/bin/bin-record';
import type { CustomerRecord } from '@shared/domain/records/records';
import { foldText } from '@shared/domain/search/fold-text';
import { matchesQuery, parseSearchQuery } from '@shared/domain/search/search-query';

/** A customer in the bin, read. */
export interface BinLine {
  readonly record: BinRecord;
  readonly customer: CustomerRecord;
}

/** Reads the records of the bin; one that holds no customer cannot be shown or restored. */
export function readBinLines(records: readonly BinRecord[]): readonly BinLine[] {
  return records.flatMap((record) => {
    const customer = customerInBin(record);
    return customer === undefined ? [] : [{ record, customer }];
  });
}

/** The lines found by what was typed: as customers are found everywhere, or by who removed them. */
export function searchBin(lines: readonly BinLine[], typed: string): readonly BinLine[] {
  const query = parseSearchQuery(typed);
  if (query.terms.length === 0) return lines;
  const by = foldText(typed.trim());
  return lines.filter(
    ({ record, customer }) =>
      matchesQuery(query, readSearchEntry(customer)) || foldText(record.by).includes(by),
  );
}
