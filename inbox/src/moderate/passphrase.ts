/** Passphrases of moderators: scrypt, with parameters that are stored beside the hash so that they can be raised. */
import {randomBytes, scrypt, timingSafeEqual} from 'node:crypto';

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** As OWASP has it for 32 MB: about a third of a second. */
const cost: Cost = {N: 2 ** 15, r: 8, p: 3};
const length = 32;

export const shortest = 12;

/** What may be hashed at a time: whoever tries many must not take all cores and all memory. */
const atOnce = 2;
/** How many sign-ins may be under way: so many wait for seconds. */
const most = 22;

let running = 0;
const waiting: (() => void)[] = [];

export class BusyError extends Error {}

let under = 0;

/** Does one of the sign-ins that are under way. @throws {BusyError} where there are too many, before anything of it is done */
export async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (under >= most) throw new BusyError('Too many sign-ins at a time.');
  under++;
  try {
    return await work();
  } finally {
    under--;
  }
}

async function derive(passphrase: string, salt: Buffer, {N, r, p}: Cost): Promise<Buffer> {
  if (running >= atOnce) await new Promise<void>((next) => waiting.push(next));
  else running++;
  try {
    return await new Promise((done, fail) => {
      // The same letters can be written in two ways.
      scrypt(passphrase.normalize('NFKC'), salt, length, {N, r, p, maxmem: 256 * N * r}, (error, key) => {
        if (error) fail(error);
        else done(key);
      });
    });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(passphrase, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** @param stored none: as long as with one, so that nobody learns which names there are */
export async function checkPassphrase(passphrase: string, stored: string | undefined): Promise<boolean> {
  const [, N, r, p, salt = '', key = ''] = (stored ?? '').split('$');
  const numbers = stored ? {N: Number(N), r: Number(r), p: Number(p)} : cost;
  const made = await derive(passphrase, Buffer.from(salt, 'base64url'), numbers);
  const expected = Buffer.from(key, 'base64url');
  return expected.length === length && timingSafeEqual(made, expected);
}
