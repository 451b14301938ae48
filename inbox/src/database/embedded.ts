import {chmodSync, fsyncSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {PGlite} from '@electric-sql/pglite';

/** As Emscripten has it, as far as we touch it. */
interface NodeFileSystem {
  NODEFS: {stream_ops: {fsync?: (stream: {nfd: number}) => number}};
}

/**
 * PGlite comes careless about power cuts (`-F`: no write is waited for), and its file system knows no way to wait. A
 * comment that was answered with 201 has to be there afterwards, so both are put right: PostgreSQL is told to wait, by
 * the one call that reaches the file system, and the file system is given that call.
 */
const startParams = [
  ...PGlite.defaultStartParams.filter((word) => word !== '-F'),
  '-c',
  'wal_sync_method=fsync',
  // No statement may end up in what it says.
  '-c',
  'log_min_error_statement=panic',
  '-c',
  'log_min_messages=fatal',
  // Its log of changes holds each text with the microsecond of its coming: what was worked in is not kept for later use.
  '-c',
  'wal_recycle=off',
];

/** Starts PostgreSQL in this process, on files in a folder. */
export async function startEmbedded(folder: string): Promise<PGlite> {
  const home = join(folder, 'database');
  mkdirSync(home, {recursive: true, mode: 0o700});
  // Its files are readable for all, and the folder around it may be, too, where somebody else has made that.
  chmodSync(home, 0o700);
  const database = await PGlite.create(home, {startParams});
  (database as unknown as {Module: NodeFileSystem}).Module.NODEFS.stream_ops.fsync = ({nfd}) => {
    fsyncSync(nfd);
    return 0;
  };
  return database;
}
