/** Updates of the app from a folder of the bank's own network, as the window sees them. No address is ever asked. */
import { z } from 'zod';

/** What the update channels take. All but `update.showNotices` answer the state. */
export const updateArguments = {
  'update.describe': z.object({}),
  /** Lets the person pick the folder in the system's dialog; cancelled: the state as it was. */
  'update.chooseFolder': z.object({}),
  'update.forgetFolder': z.object({}),
  /** Reads the list in the folder. */
  'update.check': z.object({}),
  /** Copies the offered installer to this PC and compares it with the list. */
  'update.prepare': z.object({}),
  /** Starts the prepared installer and closes the app, or shows it in its folder; see `UpdateState.way`. */
  'update.start': z.object({}),
  /** Shows the licences of the parts in the file manager. */
  'update.showNotices': z.object({}),
} as const satisfies Record<string, z.ZodType>;

/** A newer version that the folder holds for this kind of installation. */
export interface UpdateOffer {
  readonly version: string;
  /** File name of the installer. */
  readonly name: string;
  readonly size: number;
  /** ISO time, as the list says; absent where it says none. */
  readonly releasedAt?: string;
}

export interface UpdateState {
  /** Version that runs. */
  readonly version: string;
  /** Folder as people would look for it; null: none set. */
  readonly folder: string | null;
  /** The folder was set for this PC from outside (`BRANCHBOOK_UPDATE_DIR`) and is not to be changed here. */
  readonly fixed: boolean;
  /** This package takes only lists signed with the publisher's key; otherwise it can tell damage, but not origin. */
  readonly signed: boolean;
  /** `install`: starting runs the installer. `place`: starting puts the file into the downloads and shows it. */
  readonly way: 'install' | 'place';
  readonly offer: UpdateOffer | null;
  /** The offered installer lies on this PC, whole. */
  readonly ready: boolean;
  /** The licences of the parts ship with this package. */
  readonly notices: boolean;
}

export interface UpdateAnswers {
  'update.describe': UpdateState;
  'update.chooseFolder': UpdateState;
  'update.forgetFolder': UpdateState;
  'update.check': UpdateState;
  'update.prepare': UpdateState;
  'update.start': UpdateState;
  'update.showNotices': null;
}
