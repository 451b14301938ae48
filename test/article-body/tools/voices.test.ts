import {expect} from 'chai';
import {hasVoice, voiceFor, watchVoices} from '../../../src/article-body/voices.js';
import {stubSpeech, voice} from './fake-speech.js';

describe('the voices', () => {
  it('that send the text to a server do not count', () => {
    stubSpeech([voice('en-US', {localService: false}), voice('be-BY')]);
    expect(hasVoice('en')).to.equal(false);
    expect(voiceFor('en')).to.equal(undefined);
    expect(hasVoice('be')).to.equal(true);
  });

  it('are found by language, also as Android writes it, and the closest is taken', () => {
    const [american, british, own, plain] = [
      voice('en-US'),
      voice('en_GB'),
      voice('en-AU', {default: true}),
      voice('fr'),
    ];
    stubSpeech([american, british, own, plain]);
    expect(voiceFor('en-GB')).to.equal(british);
    expect(voiceFor('EN-us')).to.equal(american);
    expect(voiceFor('en')).to.equal(own);
    expect(voiceFor('en-ZA')).to.equal(own);
    expect(voiceFor('fr-CA')).to.equal(plain);
    expect(hasVoice('e')).to.equal(false);
    expect(hasVoice('eng')).to.equal(false);
    expect(hasVoice('')).to.equal(false);
  });

  it('are none where the browser cannot speak', () => {
    stubSpeech(undefined);
    expect(hasVoice('en')).to.equal(false);
    const leave = watchVoices(() => expect.fail());
    leave();
  });

  it('may come late, and are heard of until that is not wanted any more', () => {
    const speech = stubSpeech([]);
    let times = 0;
    const leave = watchVoices(() => (times += 1));
    expect(hasVoice('en')).to.equal(false);
    speech.voices = [voice('en')];
    speech.dispatchEvent(new Event('voiceschanged'));
    expect(times).to.equal(1);
    expect(hasVoice('en')).to.equal(true);
    leave();
    speech.dispatchEvent(new Event('voiceschanged'));
    expect(times).to.equal(1);
  });
});
