import {expect} from 'chai';
import {spyConsole} from '../support/fixtures.js';
import {keyOf, solve} from '../../src/comment-form/proof-of-work/solve.js';
import type {ChallengeParameters} from '../../src/comment-form/services/comment-service.js';

/** Made by altcha-lib 2.8.0, and solved by it. */
const probabilistic: ChallengeParameters = {
  algorithm: 'PBKDF2/SHA-256',
  cost: 5000,
  expiresAt: 1795361194,
  keyLength: 32,
  keyPrefix: '00',
  nonce: '1872f313c60a8718089fc39cfb9eb375',
  salt: '7f027d805c6ac9b8cc091cd0839644e3',
};
const deterministic: ChallengeParameters = {
  algorithm: 'PBKDF2/SHA-256',
  cost: 5000,
  expiresAt: 1795361195,
  keyLength: 32,
  keyPrefix: '7c548ceec854a505d6a8c92d74f1c5d7',
  nonce: '91fe8120f857d707ce438ff5bdfe2122',
  salt: '1a6dc20aadc609648db365e54decb641',
};

interface Payload {
  readonly challenge: {readonly parameters: ChallengeParameters; readonly signature?: string};
  readonly solution: {readonly counter: number; readonly derivedKey: string; readonly time: number};
}

const read = (payload: string): Payload => JSON.parse(atob(payload)) as Payload;

/** A challenge whose number is known. */
async function challengeFor(counter: number, cost: number, algorithm = 'PBKDF2/SHA-256') {
  const parameters = {...deterministic, algorithm, cost};
  return {
    parameters: {...parameters, keyPrefix: (await keyOf(parameters, counter)).slice(0, 32)},
    signature: 'abc',
  };
}

describe('solve', () => {
  it('makes the keys that the reference makes', async () => {
    expect(await keyOf(probabilistic, 76)).to.equal(
      '00bf77bc5a763bdc17967ea84cf48ade246e73b0c58be7ca2e2b3d9e547f994a',
    );
    expect(await keyOf(deterministic, 7607)).to.equal(
      '7c548ceec854a505d6a8c92d74f1c5d71198eeb34e0c5bf3800aa64987295f86',
    );
  });

  it('finds the number that the reference found, and gives everything back with it', async function () {
    this.timeout(60_000);
    const {challenge, solution} = read(await solve({parameters: probabilistic, signature: 'abc'}));
    expect(challenge).to.deep.equal({parameters: probabilistic, signature: 'abc'});
    expect(solution).to.include({
      counter: 76,
      derivedKey: '00bf77bc5a763bdc17967ea84cf48ade246e73b0c58be7ca2e2b3d9e547f994a',
    });
    // Not how long it took, by which one device could be told from another.
    expect(solution.time).to.equal(0);
  });

  it('finds every number, also the first and those at the edge of a slice', async () => {
    for (const counter of [0, 1, 7, 8, 9, 63])
      expect(read(await solve(await challengeFor(counter, 2))).solution.counter).to.equal(counter);
  });

  it('solves rounds of a plain hash, too', async () => {
    for (const algorithm of ['SHA-256', 'SHA-512'])
      expect(read(await solve(await challengeFor(20, 3, algorithm))).solution.counter).to.equal(20);
  });

  it('keeps what a server put into its challenge as it is, since the signature covers it', async () => {
    const {parameters, signature} = await challengeFor(1, 2);
    const data = {post: 7, form: 'comment'};
    const read_ = read(
      await solve({parameters: {...parameters, data, keySignature: 'x'} as never, signature}),
    );
    expect(read_.challenge.parameters).to.deep.include({data, keySignature: 'x'});
  });

  it('says how far it is, and stops when it is told to', async () => {
    const challenge = {parameters: {...deterministic, cost: 50}};
    const controller = new AbortController();
    const progress: number[] = [];
    const error = await solve(challenge, {
      signal: controller.signal,
      progress: (tried) => {
        progress.push(tried);
        if (tried >= 40) controller.abort();
      },
    }).catch((reason: unknown) => reason);
    expect(progress).to.deep.equal([8, 16, 24, 32, 40]);
    expect(error).to.be.instanceOf(DOMException).with.property('name', 'AbortError');
  });

  it('lets everything that waits go first after each slice, so that typing never waits for more than one', async () => {
    const challenge = await challengeFor(200, 100);
    let waiting = 0;
    const waited: number[] = [];
    await solve(challenge, {
      progress: () => {
        waited.push(waiting);
        waiting++;
        setTimeout(() => waiting--);
      },
    });
    expect(waited).to.deep.equal(Array(25).fill(0));
  });

  it('refuses an algorithm that the browser does not have, and says nothing in the console', async () => {
    const {calls} = spyConsole();
    for (const algorithm of ['ARGON2ID', 'SCRYPT', 'PBKDF2/MD5', '']) {
      const error = await solve({parameters: {...deterministic, algorithm}}).catch(
        (reason: unknown) => reason,
      );
      expect(error, algorithm).to.be.instanceOf(Error);
    }
    expect(calls).to.deep.equal([]);
  });
});
