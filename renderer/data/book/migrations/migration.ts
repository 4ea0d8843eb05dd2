/** A record's content as some version of the book kept it. Migrations know no current model, only this. */
export type StoredContent = Readonly<Record<string, unknown>>;

/**
 * One step of the stored format. Steps are laid over records, patches of old changes included, whenever something
 * older is read; what was read is written again in the newest format when it changes next.
 */
export interface Migration {
  /** The format version that this step makes out of the one before. */
  readonly version: number;
  /** A complete record. */
  record(collection: string, content: StoredContent): StoredContent;
  /** One side of a change to a record: only some fields, `null` for absent. */
  patch(collection: string, patch: StoredContent): StoredContent;
}
