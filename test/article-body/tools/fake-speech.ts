import {onCleanUp} from '../../support/fixtures.js';

/** A voice, as the browser lists it. */
export const voice = (lang: string, more: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice => ({
  lang,
  name: lang,
  voiceURI: lang,
  default: false,
  localService: true,
  ...more,
});

/** What the browser is given to say. */
class Utterance extends EventTarget {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  onstart: (() => void) | null = null;
  onend: (() => void) | null = null;
  onerror: ((event: {error: string}) => void) | null = null;
  constructor(readonly text: string) {
    super();
  }
}

/** A speech engine that says what it is told to, when the test says so. */
export class FakeSpeech extends EventTarget {
  /** Everything that it was given, in order. */
  readonly given: Utterance[] = [];
  /** What it was asked, in order. */
  readonly calls: string[] = [];
  pending = false;
  paused = false;
  /** Begins at once; else never. */
  starts = true;
  #now: Utterance | undefined;
  #ends = false;

  constructor(public voices: SpeechSynthesisVoice[]) {
    super();
  }

  get speaking(): boolean {
    return !!this.#now;
  }

  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }

  speak(utterance: Utterance): void {
    if (this.#ends) throw new Error('No cancel() would end this any more.');
    this.calls.push('speak');
    this.given.push(utterance);
    this.#now = utterance;
    if (this.starts) utterance.onstart?.();
  }

  cancel(): void {
    this.calls.push('cancel');
    const now = this.#now;
    this.#now = undefined;
    // As the engines do, in a task of its own.
    setTimeout(() => now?.onerror?.({error: 'interrupted'}));
  }

  resume(): void {
    this.calls.push('resume');
    this.paused = false;
  }

  /** What is being said. */
  get saying(): string | undefined {
    return this.#now?.text;
  }

  get texts(): string[] {
    return this.given.map(({text}) => text);
  }

  /** Comes to the end of what it is saying, so many times. */
  async finish(times = 1): Promise<void> {
    for (let count = 0; count < times; count += 1) {
      const now = this.#now;
      this.#now = undefined;
      this.#ends = true;
      now?.onend?.();
      this.#ends = false;
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  fail(error: string): void {
    const now = this.#now;
    this.#now = undefined;
    now?.onerror?.({error});
  }
}

/** Has the fake in the place of the browser's own engine until the test ends; `undefined` takes that away. */
export function stubSpeech(voices: SpeechSynthesisVoice[] | undefined): FakeSpeech {
  const fake = new FakeSpeech(voices ?? []);
  for (const [name, value] of [
    ['speechSynthesis', voices && fake],
    ['SpeechSynthesisUtterance', Utterance],
  ] as const) {
    const before = Object.getOwnPropertyDescriptor(window, name);
    Object.defineProperty(window, name, {configurable: true, value});
    onCleanUp(() => {
      Reflect.deleteProperty(window, name);
      if (before) Object.defineProperty(window, name, before);
    });
  }
  return fake;
}

/** Longer than engines are given to recover from a `cancel()`. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 130));
