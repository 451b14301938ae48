import {expect} from 'chai';
import {readAloud, type ReadAloud} from '../../../src/article-body/read-aloud.js';
import {axe, mount, onCleanUp, pressKey, resizeWindow, spyConsole, until} from '../../support/fixtures.js';
import {breath, stubSpeech, voice, type FakeSpeech} from './fake-speech.js';
import {activeIn, control, stage, tooSmall, type Given, type Stage} from './stand-in.js';

const text = '<p>One. Two.</p><p>Three. Four.</p><p>Five.</p>';

interface Reading extends Stage {
  readonly speech: FakeSpeech;
  readonly reading: ReadAloud;
}

function read(html = text, given: Given = {}, voices = [voice('en')]): Reading {
  const speech = stubSpeech(voices);
  const staged = stage(html, given);
  const reading = readAloud(staged.host, staged.place);
  onCleanUp(() => {
    reading.stop();
  });
  return {...staged, speech, reading};
}

const press = ({place}: Stage, label: string): void => {
  control(place, label).click();
};

/** The words that are marked, from where the page's style sheets take them. */
const marked = (): string[] =>
  [...((CSS.highlights as HighlightRegistry | undefined)?.get('vigil-spoken') ?? [])].map((range) =>
    (range as Range).toString(),
  );

const isOver = ({place, speech}: Reading): boolean => !place.hasChildNodes() && !speech.saying;

describe('reading aloud', () => {
  it('says one sentence after another to the end, and then goes, with a word', async () => {
    const {calls} = spyConsole();
    const reading = read();
    const {speech, place, said, element} = reading;
    // With the press, which iOS wants to see.
    expect(speech.saying).to.equal('One.');
    expect(element.updates).to.equal(1);
    await speech.finish(5);
    expect(speech.texts).to.deep.equal(['One.', 'Two.', 'Three.', 'Four.', 'Five.']);
    expect(place.childNodes).to.have.length(0);
    expect(element.updates).to.equal(2);
    expect(said).to.deep.equal(['The article has been read to its end.']);
    expect(marked()).to.deep.equal([]);
    // Nobody else's words were cut off.
    expect(speech.calls).to.not.include('cancel');
    expect(calls).to.deep.equal([]);
  });

  it('says it with a voice of the device, in the article’s language', async () => {
    const {speech} = read('<p lang="fr">Un.</p><p>Адзін.</p>', {language: 'be'}, [
      voice('be-BY', {localService: false, default: true}),
      voice('be-BY', {name: 'own'}),
      voice('en'),
    ]);
    await speech.finish();
    expect(speech.given.map(({voice: one, lang}) => [one?.name, lang])).to.deep.equal([
      ['own', 'be-BY'],
      ['own', 'be-BY'],
    ]);
  });

  it('marks the sentence that is read, without a change to the page', async function () {
    if (!('highlights' in CSS)) this.skip();
    const reading = read();
    const before = reading.element.innerHTML;
    expect(marked()).to.deep.equal(['One.']);
    await reading.speech.finish();
    expect(marked()).to.deep.equal(['Two.']);
    reading.reading.stop();
    expect(marked()).to.deep.equal([]);
    expect(reading.element.innerHTML).to.equal(before);
  });

  it('pauses at once, and goes on with the sentence that it was in', async () => {
    const reading = read();
    const {speech, place} = reading;
    await speech.finish();
    press(reading, 'Pause');
    expect(speech.saying).to.equal(undefined);
    await breath();
    expect(place.textContent).to.include('Go on');
    expect(speech.texts).to.deep.equal(['One.', 'Two.']);
    press(reading, 'Go on');
    await breath();
    expect(speech.saying).to.equal('Two.');
    expect(place.textContent).to.include('Pause');
    await speech.finish();
    expect(speech.saying).to.equal('Three.');
  });

  it('goes to the next paragraph and the one before; engines get time to fall silent', async () => {
    const reading = read();
    const {speech} = reading;
    press(reading, 'Next');
    // Right after `cancel()` they would say nothing.
    expect(speech.calls.at(-1)).to.equal('cancel');
    await breath();
    expect(speech.saying).to.equal('Three.');
    await speech.finish();
    press(reading, 'Previous');
    press(reading, 'Previous');
    await breath();
    expect(speech.saying).to.equal('One.');
    press(reading, 'Next');
    press(reading, 'Next');
    await breath();
    expect(speech.texts).to.deep.equal(['One.', 'Three.', 'Four.', 'One.', 'Five.']);
    press(reading, 'Next');
    expect(isOver(reading)).to.equal(true);
  });

  it('stays silent when it is moved while it pauses', async () => {
    const reading = read();
    press(reading, 'Pause');
    press(reading, 'Next');
    await breath();
    expect(reading.speech.saying).to.equal(undefined);
    if ('highlights' in CSS) expect(marked()).to.deep.equal(['Three.']);
    press(reading, 'Go on');
    await breath();
    expect(reading.speech.saying).to.equal('Three.');
  });

  it('stops by its button, and gives the focus back', async () => {
    const reading = read();
    control(reading.place, 'Stop').focus();
    await pressKey('Enter');
    expect(isOver(reading)).to.equal(true);
    expect(activeIn(reading)).to.equal(reading.button);
    await breath();
    expect(reading.speech.texts).to.deep.equal(['One.']);
    expect(reading.said).to.deep.equal([]);
  });

  it('stops when the page is left', () => {
    const reading = read();
    dispatchEvent(new Event('pagehide'));
    expect(isOver(reading)).to.equal(true);
    expect(reading.speech.calls).to.include('cancel');
  });

  it('stops when the article goes, or what it stands in, and not when it is moved', async () => {
    const box = await mount('<div><section></section><section></section></div>');
    const [one, other] = box.children as unknown as [HTMLElement, HTMLElement];
    const reading = read(text, {into: one});
    other.append(reading.element);
    await breath();
    await reading.speech.finish();
    expect(reading.speech.saying).to.equal('Two.');
    other.remove();
    await until(() => isOver(reading));
  });

  it('stops when what is read is replaced, and not when something else is', async () => {
    const reading = read(`${text}<p class="late">Late.</p>`);
    reading.element.querySelector('.late')!.remove();
    reading.element.append(document.createElement('p'));
    await breath();
    expect(reading.speech.saying).to.equal('One.');
    reading.element.innerHTML = '<p>Another article.</p>';
    await until(() => isOver(reading));
    await breath();
    expect(reading.speech.texts).to.deep.equal(['One.']);
  });

  it('stops for good: a second stop does nothing, and takes nothing of another away', () => {
    const reading = read();
    reading.reading.stop();
    const other = readAloud(reading.host, reading.place);
    reading.reading.stop();
    expect(reading.place.childNodes).to.have.length(1);
    other.stop();
    expect(isOver(reading)).to.equal(true);
  });

  it('takes the word from another page or article, and pauses when someone takes it', async () => {
    const reading = read();
    const before = reading.speech.calls.length;
    const second = stage('<p>Second.</p>');
    const other = readAloud(second.host, second.place);
    expect(reading.speech.calls.slice(before)).to.deep.equal(['cancel']);
    await breath();
    expect(reading.speech.saying).to.equal('Second.');
    expect(reading.place.textContent).to.include('Go on');
    expect(reading.said).to.deep.equal([]);
    other.stop();
    // Its own words are not marked any more, those of the first still are.
    if ('highlights' in CSS) expect(marked()).to.deep.equal(['One.']);
  });

  it('speaks also where a page before it has left the engine paused', async () => {
    const speech = stubSpeech([voice('en')]);
    speech.paused = true;
    const staged = stage(text);
    const reading = readAloud(staged.host, staged.place);
    await breath();
    expect(speech.paused).to.equal(false);
    expect(speech.saying).to.equal('One.');
    reading.stop();
  });
});

describe('reading aloud that fails', () => {
  const message = 'This browser did not read it aloud. “Go on” tries once more.';

  for (const error of ['not-allowed', 'synthesis-failed', 'audio-busy', 'voice-unavailable']) {
    it(`says so in words, and can be tried again: ${error}`, async () => {
      const reading = read();
      const {speech, place, said} = reading;
      speech.fail(error);
      expect(place.querySelector('p')?.textContent).to.equal(message);
      expect(said).to.deep.equal([message]);
      await axe(reading.element);
      press(reading, 'Go on');
      await breath();
      expect(place.querySelector('p')?.textContent).to.equal('');
      expect(speech.saying).to.equal('One.');
    });
  }

  it('says so where an engine neither begins nor says why', async function () {
    this.timeout(20_000);
    const speech = stubSpeech([voice('en')]);
    speech.starts = false;
    const staged = stage(text);
    const reading = readAloud(staged.host, staged.place);
    onCleanUp(() => {
      reading.stop();
    });
    await until(() => staged.said.length > 0, 12_000);
    expect(staged.said).to.deep.equal([message]);
    expect(speech.calls.at(-1)).to.equal('cancel');
  });

  it('says so where there is no voice, and asks no engine', () => {
    const {speech, said} = read(text, {}, [voice('en', {localService: false})]);
    expect(said).to.deep.equal([message]);
    expect(speech.texts).to.deep.equal([]);
  });

  it('ends at once where there is nothing to read', () => {
    const reading = read('<pre>x = 1</pre>');
    expect(isOver(reading)).to.equal(true);
  });
});

describe('the window while an article is read', () => {
  const long = Array.from(
    {length: 30},
    (_, index) => `<p style="height: 300px; margin: 0">Number ${index}. More.</p>`,
  );

  const isSeen = (reading: Stage, index: number): boolean => {
    const {top, bottom} = reading.element.querySelectorAll('p')[index]!.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };

  beforeEach(() => {
    scrollTo(0, 0);
    onCleanUp(() => {
      scrollTo(0, 0);
    });
  });

  it('follows what is read', async () => {
    const reading = read(long.join(''));
    await reading.speech.finish(20);
    expect(reading.speech.saying).to.equal('Number 10.');
    expect(isSeen(reading, 10)).to.equal(true);
  });

  it('stays where the reader has gone to meanwhile, and follows again when they meet', async () => {
    const reading = read(long.join(''));
    scrollTo(0, 6000);
    await reading.speech.finish(8);
    expect(scrollY).to.equal(6000);
    scrollTo(0, 1200);
    await reading.speech.finish(12);
    expect(isSeen(reading, 10)).to.equal(true);
  });

  it('goes with a press on a button, wherever it was', async () => {
    const reading = read(long.join(''));
    scrollTo(0, 6000);
    press(reading, 'Next');
    await breath();
    expect(isSeen(reading, 1)).to.equal(true);
  });

  it('is where the reading begins', () => {
    const staged = stage(long.join(''));
    scrollTo(0, 3000 + staged.element.querySelector('p')!.offsetTop);
    const speech = stubSpeech([voice('en')]);
    const reading = readAloud(staged.host, staged.place);
    expect(speech.saying).to.equal('Number 10.');
    reading.stop();
  });

  it('is measured rightly in text that has been enlarged', async () => {
    const staged = stage(long.join(''));
    staged.element.dataset['vigilSize'] = '170';
    for (const child of staged.element.children) (child as HTMLElement).style.setProperty('zoom', '1.7');
    const {height} = staged.element.getBoundingClientRect();
    expect(height).to.be.above(15_000);
    scrollTo(0, 300 * 1.7 * 10 + 30);
    const speech = stubSpeech([voice('en')]);
    const reading = readAloud(staged.host, staged.place);
    expect(speech.saying).to.equal('Number 10.');
    await speech.finish(10);
    expect(speech.saying).to.equal('Number 15.');
    const top = 300 * 1.7 * 15;
    expect(scrollY).to.be.within(top - innerHeight, top + 300);
    reading.stop();
  });
});

describe('reading aloud with the browser’s own engine', () => {
  // WebKitGTK brings one, and does not say that it is the device's own; headless Chromium and Firefox have none.
  it('says it, pauses, goes on, skips and comes to the end', async function () {
    this.timeout(30_000);
    const voices = 'speechSynthesis' in window ? speechSynthesis.getVoices() : [];
    if (!voices.some(({lang}) => lang.startsWith('en'))) this.skip();
    const owner = SpeechSynthesisVoice.prototype;
    const local = Object.getOwnPropertyDescriptor(owner, 'localService')!;
    Object.defineProperty(owner, 'localService', {...local, get: () => true});
    onCleanUp(() => Object.defineProperty(owner, 'localService', local));

    const staged = stage('<p>One. Two.</p><p>Three.</p><p>Four.</p>');
    const heard: string[] = [];
    const speak = speechSynthesis.speak.bind(speechSynthesis);
    speechSynthesis.speak = (utterance) => {
      utterance.addEventListener('start', () => heard.push(utterance.text));
      speak(utterance);
    };
    onCleanUp(() => Reflect.deleteProperty(speechSynthesis, 'speak'));

    const reading = readAloud(staged.host, staged.place);
    onCleanUp(() => {
      reading.stop();
    });
    await until(() => heard.includes('Two.'), 10_000);
    press(staged, 'Pause');
    await until(() => !speechSynthesis.speaking);
    press(staged, 'Go on');
    await until(() => heard.length === 3);
    press(staged, 'Next');
    await until(() => !staged.place.hasChildNodes(), 10_000);
    expect(heard).to.deep.equal(['One.', 'Two.', 'Two.', 'Three.', 'Four.']);
    expect(staged.said).to.deep.equal(['The article has been read to its end.']);
    expect(speechSynthesis.speaking).to.equal(false);
  });
});

describe('the controls of reading aloud', () => {
  it('are a named group, in reach of the keyboard, in the order of their use', async () => {
    const reading = read();
    await axe(reading.element);
    const labels: (string | null | undefined)[] = [];
    for (let count = 0; count < 4; count += 1) {
      await pressKey('Tab');
      labels.push(activeIn(reading)?.textContent);
    }
    expect(labels).to.deep.equal(['Pause', 'Previous paragraph', 'Next paragraph', 'Stop']);
    expect(reading.place.firstElementChild).to.include({role: 'group', ariaLabel: 'Reading aloud'});
  });

  it('keep the focus when a press changes their text', async () => {
    const reading = read();
    await pressKey('Tab');
    await pressKey('Enter');
    expect(activeIn(reading)?.textContent).to.equal('Go on');
  });

  it('speak the page’s language, not the article’s', () => {
    const {place} = read(text, {
      language: 'en',
      textLanguage: 'be',
      translations: {'tools.pause': 'Паўза', 'tools.reading': 'Чытанне ўслых'},
    });
    expect(place.textContent).to.include('Паўза');
    expect(place.firstElementChild).to.include({lang: 'be', ariaLabel: 'Чытанне ўслых'});
  });

  it('have room at 320 px, and none is smaller than 24 px', async () => {
    await resizeWindow(320, 640);
    const {place} = read();
    expect(tooSmall(place)).to.deep.equal([]);
    expect(place.scrollWidth).to.be.at.most(place.clientWidth);
  });
});
