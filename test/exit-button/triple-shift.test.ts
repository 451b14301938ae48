import {expect} from 'chai';
import {watchShift} from '../../src/exit-button/triple-shift.js';
import {mount, onCleanUp, pressKey, sendKeys} from '../support/fixtures.js';

type Told = [presses: number, expired: boolean];

function watch(): {told: Told[]; end: () => void} {
  const told: Told[] = [];
  const end = watchShift((...words) => told.push(words));
  onCleanUp(end);
  return {told, end};
}

/** Runs five seconds of timers in a moment, until the test ends. */
function hurryTimers(): void {
  const real = window.setTimeout;
  window.setTimeout = ((run: TimerHandler, delay?: number, ...values: unknown[]) =>
    real(run, delay === 5000 ? 300 : delay, ...values)) as typeof setTimeout;
  onCleanUp(() => {
    window.setTimeout = real;
  });
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('Shift three times', () => {
  it('counts presses of Shift alone, and begins anew after the third', async () => {
    const {told} = watch();
    await pressKey('Shift', 4);
    expect(told.map(([presses]) => presses)).to.deep.equal([1, 2, 3, 1]);
  });

  it('does not count a Shift that makes capitals', async () => {
    const field = await mount<HTMLInputElement>('<input aria-label="x" />');
    field.focus();
    const {told} = watch();
    for (const letter of 'MINSK') {
      await sendKeys({down: 'Shift'});
      await sendKeys({press: letter});
      await sendKeys({up: 'Shift'});
    }
    expect(field.value.toUpperCase()).to.equal('MINSK');
    expect(told).to.deep.equal([]);
  });

  // Not by real keys: Alt opens Firefox's own menu and takes the keyboard of the tests that follow.
  for (const [first, second] of [
    ['Alt', 'Shift'],
    ['Shift', 'Alt'],
  ] as const) {
    it(`does not count ${first}+${second}`, () => {
      const {told} = watch();
      const send = (type: string, key: string, held: readonly string[]) =>
        document.body.dispatchEvent(
          new KeyboardEvent(type, {
            key,
            altKey: held.includes('Alt'),
            shiftKey: held.includes('Shift'),
            bubbles: true,
            composed: true,
          }),
        );
      for (let time = 0; time < 3; time += 1) {
        send('keydown', first, [first]);
        send('keydown', second, [first, second]);
        send('keyup', second, [first]);
        send('keyup', first, []);
      }
      expect(told).to.deep.equal([]);
    });
  }

  for (const chord of ['Shift+Tab', 'Control+Shift', 'Shift+ArrowLeft']) {
    it(`does not count ${chord}`, async () => {
      // Room to go back in: out of the page the focus would be in the browser's own bar, also for the tests that follow.
      const fields = await mount(`<p>${'<input aria-label="x">'.repeat(6)}</p>`);
      (fields.lastElementChild as HTMLElement).focus();
      const {told} = watch();
      await pressKey(chord, 3);
      expect(told).to.deep.equal([]);
    });
  }

  it('does not count a Shift that goes with the mouse', async () => {
    const {told} = watch();
    for (const type of ['pointerdown', 'wheel']) {
      for (let time = 0; time < 3; time += 1) {
        await sendKeys({down: 'Shift'});
        document.body.dispatchEvent(new Event(type, {bubbles: true}));
        await sendKeys({up: 'Shift'});
      }
    }
    expect(told).to.deep.equal([]);
  });

  it('begins anew when another key comes between, without a word of expiry', async () => {
    const {told} = watch();
    await pressKey('Shift', 2);
    await pressKey('a');
    await pressKey('Shift');
    expect(told).to.deep.equal([
      [1, false],
      [2, false],
      [0, false],
      [1, false],
    ]);
  });

  it('begins anew after a pause, and says that it has', async () => {
    hurryTimers();
    const {told} = watch();
    await pressKey('Shift');
    await pause(500);
    await pressKey('Shift', 2);
    await pause(500);
    expect(told).to.deep.equal([
      [1, false],
      [0, true],
      [1, false],
      [2, false],
      [0, true],
    ]);
  });

  it('counts both Shift keys, pressed one over the other too', () => {
    const {told} = watch();
    const send = (type: string, code: string) =>
      document.body.dispatchEvent(new KeyboardEvent(type, {key: 'Shift', code, bubbles: true}));
    send('keydown', 'ShiftLeft');
    send('keydown', 'ShiftRight');
    send('keyup', 'ShiftLeft');
    send('keyup', 'ShiftRight');
    send('keydown', 'ShiftLeft');
    send('keydown', 'ShiftLeft');
    send('keyup', 'ShiftLeft');
    expect(told.map(([presses]) => presses)).to.deep.equal([1, 2, 3]);
  });

  it('hears keys that the page stops on their way up', async () => {
    const field = await mount<HTMLInputElement>('<input aria-label="x" />');
    for (const type of ['keydown', 'keyup']) field.addEventListener(type, (event) => event.stopPropagation());
    field.focus();
    const {told} = watch();
    await pressKey('Shift', 3);
    expect(told.map(([presses]) => presses)).to.deep.equal([1, 2, 3]);
  });

  it('hears nothing when it has ended, and no timer runs on', async () => {
    hurryTimers();
    const {told, end} = watch();
    await pressKey('Shift', 2);
    end();
    await pressKey('Shift', 3);
    await pause(500);
    expect(told.map(([presses]) => presses)).to.deep.equal([1, 2]);
  });
});
