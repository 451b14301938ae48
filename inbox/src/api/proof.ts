/**
 * Proof of work: ALTCHA v2 in its deterministic mode, where a solution is checked with two signatures and no work of ours.
 * A challenge is kept nowhere; a nonce that was used is in the database until its challenge expires.
 */
import {randomInt} from 'node:crypto';
import {createChallenge, verifySolution, type Challenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/pbkdf2';
import * as v from 'valibot';

export interface Secrets {
  readonly challenge: string;
  readonly key: string;
}

/** Long enough to write a comment in: the work is done from the first word on. */
const lifetime = 3_600;
const day = 86_400;
const cost = 2_000;
/** How far one has to count: up to this. The half of it is a second or less on a phone of today. From 1: who knew a beginning would begin there. */
const most = 400;

export const newChallenge = (
  secrets: Secrets,
  site: string,
  thread: string,
  factor: number,
): Promise<Challenge> =>
  createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost,
    counter: randomInt(1, most * factor + 1),
    data: {post: thread, site},
    deriveKey,
    expiresAt: Math.floor(Date.now() / 1000) + lifetime,
    hmacSignatureSecret: secrets.challenge,
    hmacKeySignatureSecret: secrets.key,
  });

const hex = v.pipe(v.string(), v.regex(/^[\da-f]{1,128}$/));

const payload = v.object({
  challenge: v.object({
    parameters: v.strictObject({
      algorithm: v.literal('PBKDF2/SHA-256'),
      cost: v.number(),
      data: v.strictObject({post: v.string(), site: v.string()}),
      expiresAt: v.number(),
      keyLength: v.number(),
      keyPrefix: hex,
      keySignature: hex,
      nonce: hex,
      salt: hex,
    }),
    signature: hex,
  }),
  solution: v.object({counter: v.number(), derivedKey: hex}),
});

export type Fault = 'missing' | 'malformed' | 'expired' | 'forged' | 'unsolved' | 'elsewhere';

export type Proof =
  | {readonly valid: true; readonly nonce: string; readonly expires: Date}
  | {readonly valid: false; readonly fault: Fault};

const no = (fault: Fault): Proof => ({valid: false, fault});

/** What a proof is worth. Whether it was used before, the database knows. */
export async function checkProof(
  text: string,
  secrets: Secrets,
  site: string,
  thread: string,
): Promise<Proof> {
  if (!text) return no('missing');
  let data: unknown;
  try {
    data = JSON.parse(Buffer.from(text, 'base64').toString());
  } catch {
    return no('malformed');
  }
  const read = v.safeParse(payload, data);
  if (!read.success) return no('malformed');
  const {challenge, solution} = read.output;
  const {data: bound, expiresAt, nonce} = challenge.parameters;
  const result = await verifySolution({
    challenge,
    deriveKey,
    solution: {...solution, time: 0},
    hmacSignatureSecret: secrets.challenge,
    hmacKeySignatureSecret: secrets.key,
  });
  if (result.expired) return no('expired');
  if (result.invalidSignature) return no('forged');
  if (!result.verified) return no('unsolved');
  if (bound.site !== site || bound.post !== thread) return no('elsewhere');
  // Kept to the end of the day: the very second would say when its comment was begun.
  return {valid: true, nonce, expires: new Date(Math.ceil(expiresAt / day) * day * 1000)};
}
