import {closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {UsageError} from './usage-error.js';

/**
 * The file's text, without a byte order mark; `undefined` when it is in an encoding that is not taken.
 *
 * @param fromSpreadsheet takes UTF-16 too, which spreadsheets call Unicode; pages read UTF-8 alone
 */
export function readText(file: string, fromSpreadsheet: boolean): string | undefined {
  let bytes;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as Error).message}`);
  }
  const encoding = fromSpreadsheet && bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Replaces the file in one step: a page never fetches half a feed. */
export function writeWhole(file: string, content: string): void {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    const descriptor = openSync(draft, 'wx');
    try {
      writeFileSync(descriptor, content);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, {force: true});
    throw new UsageError(`cannot write ${file}: ${(error as Error).message}`);
  }
}
