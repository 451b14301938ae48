import assert from 'node:assert/strict';
import {randomInt} from 'node:crypto';
import {before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {createChallenge, verifySolution} from 'altcha-lib';
import {deriveKey as pbkdf2} from 'altcha-lib/algorithms/pbkdf2';
import {deriveKey as sha} from 'altcha-lib/algorithms/sha';
import {build} from 'esbuild';

const hmacSignatureSecret = 'a secret of the test';
const hmacKeySignatureSecret = 'another secret of the test';

/** A challenge as a server makes it, whose number it knows. */
const challengeOf = (more = {}) =>
  createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 50,
    counter: randomInt(10, 60),
    data: {post: '7'},
    deriveKey: pbkdf2,
    expiresAt: Math.floor(Date.now() / 1000) + 600,
    hmacSignatureSecret,
    hmacKeySignatureSecret,
    ...more,
  });

const verify = ({challenge, solution}, deriveKey = pbkdf2) =>
  verifySolution({challenge, solution, deriveKey, hmacSignatureSecret, hmacKeySignatureSecret});

describe('solve, against the server’s own library', () => {
  let solve;
  before(async () => {
    const {outputFiles} = await build({
      entryPoints: [fileURLToPath(new URL('../../src/comment-form/proof-of-work/solve.ts', import.meta.url))],
      bundle: true,
      format: 'esm',
      write: false,
    });
    ({solve} = await import(
      `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
    ));
  });

  const payloadFor = async (challenge) => JSON.parse(atob(await solve(challenge)));

  it('is believed in the deterministic mode, with what the server bound to the challenge', async () => {
    for (let round = 0; round < 5; round++) {
      const payload = await payloadFor(await challengeOf());
      assert.equal(payload.challenge.parameters.data.post, '7');
      assert.deepEqual(
        {...(await verify(payload)), time: 0},
        {
          expired: false,
          invalidSignature: false,
          invalidSolution: false,
          time: 0,
          verified: true,
        },
      );
    }
  });

  it('is believed with rounds of a plain hash', async () => {
    const challenge = await challengeOf({algorithm: 'SHA-256', cost: 5, deriveKey: sha});
    assert.equal((await verify(await payloadFor(challenge), sha)).verified, true);
  });

  it('is not believed when anything in it was changed', async () => {
    const payload = await payloadFor(await challengeOf());
    const {challenge, solution} = payload;
    for (const changed of [
      {challenge, solution: {...solution, derivedKey: `00${solution.derivedKey.slice(2)}`}},
      {challenge: {...challenge, parameters: {...challenge.parameters, data: {post: '8'}}}, solution},
      {challenge: {...challenge, parameters: {...challenge.parameters, cost: 1}}, solution},
    ])
      assert.equal((await verify(changed)).verified, false);
  });
});
