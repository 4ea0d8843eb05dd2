/**
 * Stands in for `unzipper`, with which ExcelJS would read workbooks as streams. Nothing here reads with ExcelJS, and
 * what `unzipper` brings is a hundred packages, one of them without a licence. See `vite.config.ts`.
 */
export {};
