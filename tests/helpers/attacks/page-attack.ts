/** Where an attack tries to go. */
export interface Target {
  /** `http://127.0.0.1:PORT/` */
  readonly address: string;
  readonly port: number;
}

/**
 * What a hostile script in the page would try. Each runs in the page on its own and answers whether it got through;
 * one that throws was refused. What goes out without an answer is counted by the server it was sent to.
 */
export type PageAttack = (target: Target) => boolean | Promise<boolean>;
