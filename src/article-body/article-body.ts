import {html, nothing} from 'lit/html.js';
import {adoptStyles} from '../core/adopt-styles.js';
import {announce, openAnnouncer} from '../core/announcer.js';
import {VigilElement, type Reflected} from '../core/base-element.js';
import {formatSmall} from '../core/formats.js';
import {hostStyles} from '../core/host.styles.js';
import {textLanguage, translation} from '../core/locale.js';
import {request} from '../core/request.js';
import {webAddress} from '../core/web-address.js';
import {fill, inLanguage, plural} from '../core/words.js';
import {articleStyles} from './article-body.styles.js';
import {ArticleLoadEvent} from './article-load-event.js';
import {words, type Say, type Word} from './article-words.js';
import type {ArticleHost} from './article-host.js';
import type * as Pressed from './pressed.js';
import {barView, type Tool} from './bar-view.js';
import {directionOf} from './direction.js';
import {footView} from './foot-view.js';
import {noteOf, targetOf} from './footnotes.js';
import {followProgress} from './progress.js';
import {headView} from './head-view.js';
import {LightBox} from './light-box.js';
import type {LoadedArticle} from './article-source.js';
import {isMoment} from './moment.js';
import {textNodes} from './text-nodes.js';
import {selectedQuote} from './selected-quote.js';
import {readingStyles} from './reading.styles.js';
import {readingTime} from './reading-time.js';
import {footOf, headOf, translationsOf, type Page} from './said-of.js';
import {hasVoice, watchVoices} from './voices.js';

/** What is done at a press, and the boxes that it may draw in. */
type Act = (pressed: typeof Pressed, host: ArticleHost, place: (id: string) => HTMLElement) => unknown;

/**
 * An article, set for reading. The text stands between the tags and stays the page's own: it is never hidden, moved
 * or copied into a shadow tree, so that search, selection, reader mode, footnote links and print work. Or it comes from `src`
 * (a WordPress post, a JSON Feed item, an HTML fragment), and is put between the tags, cleaned of all that could run.
 *
 * @slot - The text; with `src` what is shown until that has come, and what stays where it does not come.
 * @slot head - Headline and what belongs to it, written by the page; what the attributes say comes after it.
 * @slot image - The lead image of an article from `src`.
 * @slot foot - What Vigil puts under an article: its source, and where the original stands.
 * @slot corrections - A list of what was set right in the article; it is given a heading.
 *
 * @csspart bar - The row over the text: reading time, contents, tools.
 * @csspart contents - The list of contents.
 * @csspart progress - The line that shows how much is read.
 *
 * @cssproperty --vigil-article-measure - Longest line of an article's text.
 * @cssproperty --vigil-article-line-height - Line height of an article's text, in proportion to its size. Arabic script gets 0.25 more.
 * @cssproperty --vigil-article-drop-cap - Lines that an article's first letter is high, in browsers that have drop caps.
 * @cssproperty --vigil-article-progress-color - Colour of the line that shows how much of an article is read.
 *
 * @fires {ArticleLoadEvent} vigil-article-load - The article from `src` is there; has `headline` and `canonical`.
 * @fires {VigilErrorEvent} vigil-error - The article could not be loaded, or a tool failed; has `code` and `message`. Cancel it to keep the console line away.
 * @fires {ShareEvent} vigil-share - The reader passes a quote on; has `network` and `url`. Cancel it to take over.
 * @fires {ArticleOptionsEvent} vigil-article-options - The reader chose a text size, line spacing or theme.
 */
export class ArticleBody extends VigilElement {
  static override readonly styles = hostStyles + articleStyles;

  static override readonly properties: Reflected = {
    src: '',
    headline: '',
    byline: '',
    published: '',
    modified: '',
    canonical: '',
    sourceName: '',
    contents: false,
    readingTime: false,
    tools: false,
    progress: false,
    quoteShare: false,
    images: '',
    cache: '',
    safety: '',
  };

  /** Address of the article: a WordPress post (`/wp-json/wp/v2/posts/ID?_embed`), a JSON Feed or an HTML fragment. */
  declare src: string;

  /** The headline, before the source's own. */
  declare headline: string;

  /** Who wrote it, before the source's own; several apart by `;`. */
  declare byline: string;

  /** When it was published: an ISO 8601 date, or date and time. */
  declare published: string;

  /** When it was last changed, of the version on this page: an ISO 8601 date, or date and time. */
  declare modified: string;

  /** Address of the original, to which a line under the article links. */
  declare canonical: string;

  /** Whose the article is, for the same line. */
  declare sourceName: string;

  /** Adds a list of the sections. */
  declare contents: boolean;

  /** Adds how long the article takes to read. */
  declare readingTime: boolean;

  /** Adds text size, line spacing, theme, read aloud and print. */
  declare tools: boolean;

  /** Adds a line that shows how much is read. */
  declare progress: boolean;

  /** Offers to share what the reader selects. */
  declare quoteShare: boolean;

  /** Pictures of an article from `src`: `show`; `click`: nothing is asked of an image host before a tap; `none`. */
  declare images: '' | 'show' | 'click' | 'none';

  /** `no-store` leaves no copy of `src` on the reader's device; `default` leaves it to the server. */
  declare cache: '' | 'default' | 'no-store';

  /** `off`, `notice` or `confirm`, for quotes; by default as the page's share bar has it. */
  declare safety: '' | 'off' | 'notice' | 'confirm';

  /** What `src` has brought. */
  #article: LoadedArticle | undefined;
  /** What was asked for last, and what ends that. */
  #asked = '';
  #loading: AbortController | undefined;
  #failed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How often the text has been looked at, and how often that has been told to what follows it. */
  #looks = 0;
  #told = 0;
  /** The direction that the text has been given here, by its letters. */
  #turned = '';
  /** Dates can be written: the first one costs Chromium 50 to 100 ms on a slow phone, and the text does not wait for it. */
  #dated = false;
  #headed = false;
  #minutes: readonly [number, number] = [0, 0];
  #follow: AbortController | undefined;
  #pressFailed = false;
  /** Quotes are offered already. */
  #offering = false;
  #end: AbortController | undefined;

  readonly #drawAgain = (): void => {
    this.requestUpdate();
  };

  /** In a task of its own: the text is there already, and nothing waits for what is said about it. */
  readonly #readAgain = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // Half of a text has no length and no direction; the end of the page's loading comes back here.
      if (document.readyState === 'loading' || !this.isConnected) return;
      this.#look();
      this.requestUpdate();
    });
  };

  readonly #head = new LightBox(this, 'head');
  readonly #foot = new LightBox(this, 'foot');

  /** Does what is wanted at a press, by code that comes at the first one; where it does not come, says so. */
  async #press(act: Act): Promise<void> {
    const host = {element: this, language: this.#textLanguage, textLanguage, translation, announce};
    try {
      const pressed = await import('./pressed.js');
      // The article may have gone meanwhile.
      if (this.isConnected) await act(pressed, host, (id) => this.find(`#${id}`) as HTMLElement);
      this.#pressFailed = false;
    } catch (error) {
      this.#pressFailed = true;
      this.fail('tool', String(error));
    }
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const {signal} = (this.#end = new AbortController());
    adoptStyles(this.getRootNode() as Document | ShadowRoot, readingStyles);
    openAnnouncer();
    if (this.matches('[data-vigil-size], [data-vigil-spacing], [data-vigil-theme]'))
      void this.#press((pressed) => {
        pressed.applyOptions(this);
      });
    this.addEventListener('click', this.#openNote, {signal});
    document.addEventListener('DOMContentLoaded', this.#readAgain, {signal});
    document.addEventListener('selectionchange', this.#offerQuotes, {signal});
    signal.addEventListener('abort', watchVoices(this.#drawAgain));
    this.#readAgain();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.abort();
    this.#follow?.abort();
    this.#offering = false;
    // What has not come whole is asked for again where the element comes to stand next.
    if (this.#loading) this.#asked = '';
    this.#loading?.abort();
  }

  protected override willUpdate(changed: ReadonlySet<string>): void {
    this.#ask();
    if (changed.size) this.#readAgain();
  }

  protected override updated(): void {
    const article = this.#article;
    const page = this.#page;
    const foot = footOf(page, article);
    const translations = translationsOf(this, article, this.#textLanguage);
    this.#head.draw(
      headView(
        headOf(page, article, translations),
        article?.language ?? '',
        this.language,
        this.#dated,
        this.#say,
      ),
    );
    this.#foot.draw(
      footView(
        // Where nothing has come, the line over the text leads there.
        this.#failed && !article ? {...foot, canonical: ''} : foot,
        this.language,
        this.#dated,
        this.#say,
      ),
    );
    if (!this.#dated)
      setTimeout(() => {
        this.#dated = true;
        this.requestUpdate();
      });
    if (this.#told === this.#looks) return;
    this.#told = this.#looks;
    this.#follow?.abort();
    const line = this.find('.progress');
    const {signal} = (this.#follow = new AbortController());
    if (line) followProgress(this, line, signal);
    if (this.#listed)
      void this.#press((pressed, host, place) => {
        pressed.listContents(host, place('contents'));
      });
  }

  // ------------------------------------------------------------------------------------- An article from elsewhere

  #ask(): void {
    // A mistyped wish to ask no image host is still that wish.
    const images = this.#choice('images', ['show', 'click', 'none'], 'click');
    const asked = this.src && `${images} ${this.src}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#loading?.abort();
    this.#loading = undefined;
    this.#failed = false;
    if (asked)
      this.#load(images).catch((error: unknown) => {
        this.#loading = undefined;
        this.#failed = true;
        this.fail('broken', `${this.src}: ${String(error)}`);
        this.requestUpdate();
      });
  }

  async #load(images: string): Promise<void> {
    const {signal} = (this.#loading = new AbortController());
    const over = (): boolean => signal.aborted;
    // A link makes any text an address, where `new URL` throws.
    const {href} = Object.assign(document.createElement('a'), {href: this.src});
    // A mistyped wish to leave no copies is still that wish.
    const cache = this.#choice('cache', ['default', 'no-store'], 'no-store') as 'default' | 'no-store';
    const [answer, source] = await Promise.all([
      request(href, cache, signal),
      // What reads and cleans it comes meanwhile.
      import('./article-source.js').catch((error: unknown) => ({code: 'piece', message: String(error)})),
    ]);
    const article = answer.code
      ? answer
      : 'code' in source
        ? source
        : await source.articleFrom(answer.text, href, {
            images,
            label: (host) => fill(words('showPicture'), {host}).join(''),
            language: textLanguage(),
          });
    if (over()) return;
    const problem = 'message' in article;
    if (problem) {
      this.#failed = true;
      this.fail(article.code, `${this.src}: ${article.message}`);
    } else if ('putArticle' in source) {
      this.#article = article;
      const whole = source.putArticle(this, article, textNodes(this), signal);
      this.#readAgain();
      await whole;
      if (over()) return;
    }
    this.#loading = undefined;
    this.#look();
    this.requestUpdate();
    await this.updateComplete;
    if (problem) return;
    // A link to a place in the article has been waiting for it, unless the reader has gone on meanwhile.
    if (!scrollY) targetOf(location.hash, this)?.scrollIntoView();
    this.dispatchEvent(
      new ArticleLoadEvent(this.headline || article.title, footOf(this.#page, article).canonical),
    );
  }

  // ------------------------------------------------------------------------------------------------ What is there

  /** Takes stock of the text: which way it runs, how long it is, its sections. */
  #look(): void {
    const text = textNodes(this)
      .map(({textContent}) => textContent)
      .join(' ')
      .replace(/\s+/g, ' ');
    const direction = directionOf(text);
    if (
      direction &&
      (!this.dir || this.dir === this.#turned) &&
      getComputedStyle(this).direction !== direction
    )
      this.dir = this.#turned = direction;
    this.#minutes = readingTime(text.length, this.#textLanguage);
    this.#headed = !this.#loading && !!this.querySelector(':is(h2, h3, h4):not([slot], [slot] *)');
    this.#looks += 1;
  }

  get #textLanguage(): string {
    return this.#article?.language || this.language;
  }

  /** An attribute's value, one of those allowed; else `otherwise`, and a word to the editor. */
  #choice(attribute: string, allowed: readonly string[], otherwise: string): string {
    const value = this.getAttribute(attribute) ?? allowed[0] ?? '';
    if (allowed.includes(value)) return value;
    this.warn(attribute, allowed.join(', '));
    return otherwise;
  }

  /** A date in an attribute; empty if it is none, and a word to the editor. */
  #moment(attribute: string): string {
    const iso = this.getAttribute(attribute) ?? '';
    if (!iso || isMoment(iso)) return iso;
    this.warn(attribute, 'an ISO 8601 date, or date and time');
    return '';
  }

  /** What the page says of the article. */
  get #page(): Page {
    const {headline, byline, sourceName, canonical} = this;
    const original = canonical && webAddress(canonical, document.baseURI)?.href;
    if (original === undefined) this.warn('canonical', 'an http(s) address');
    return {
      headline,
      byline,
      sourceName,
      published: this.#moment('published'),
      modified: this.#moment('modified'),
      canonical: original ?? '',
    };
  }

  readonly #say: Say = (name, values = {}) =>
    inLanguage(fill(words(name), values), textLanguage(), this.language);

  // ------------------------------------------------------------------------------------------------- What one can do

  readonly #openNote = (event: MouseEvent): void => {
    const box = this.find('#note');
    const found = noteOf(event, this);
    // Without pop-ups a link is a link.
    if (!found || !box?.showPopover) return;
    const [link, note] = found;
    event.preventDefault();
    void this.#press((pressed, host) => {
      pressed.showNote(host, box, link, note);
    }).then(() => {
      if (this.#pressFailed) location.href = link.href;
    });
  };

  /** From the first quote that is selected; what follows is for the code that comes then. */
  readonly #offerQuotes = (): void => {
    if (!this.quoteShare || this.#offering || !selectedQuote(this)) return;
    this.#offering = true;
    const signal = this.#end?.signal;
    void this.#press((pressed, host, place) => {
      const share = (quote: Range) => this.#press((_, __, box) => pressed.share(host, box('sharing'), quote));
      if (signal) pressed.offerQuotes(host, place('quote'), share, signal);
    });
  };

  get #listed(): boolean {
    return !!this.find('#contents')?.firstElementChild;
  }

  #barView() {
    const waits = !this.#looks || !!this.#loading;
    const tool = (label: Word, act: Act, expanded?: boolean): Tool => ({
      label: this.#say(label),
      press: () => void this.#press(act),
      expanded,
    });
    const tools: Tool[] = [];
    if (this.contents && this.#headed)
      tools.push(
        tool(
          'contents',
          (pressed, host, place) => {
            pressed.toggleContents(host, place('contents'));
          },
          this.#listed,
        ),
      );
    if (this.tools && !waits) {
      const opened = !!this.find('#options')?.firstChild;
      tools.push(
        tool(
          'options',
          (pressed, host, place) => {
            pressed.toggleOptions(host, place('options'));
          },
          opened,
        ),
      );
      if (hasVoice(this.#textLanguage))
        tools.push(tool('listen', (pressed, host, place) => pressed.listen(host, place('listening'))));
      tools.push(
        tool('print', (pressed, host) => {
          pressed.printArticle(host);
        }),
      );
    }
    return barView(
      this.readingTime && !waits ? this.#timeView() : undefined,
      tools,
      this.#pressFailed ? this.#say('toolFailed') : undefined,
      waits && (this.contents || this.readingTime || this.tools),
    );
  }

  #timeView(): unknown {
    const [fast, slow] = this.#minutes;
    if (!slow) return;
    const {language} = this;
    const range = [...new Set([fast, slow])].map((minutes) => formatSmall(language, minutes)).join('–');
    const minutes = html`<bdi lang=${language}>${range}</bdi>`;
    return inLanguage(fill(plural(words('minutes'), slow), {minutes}), textLanguage(), language);
  }

  /** In the place of an article that did not come: the page's own text, and where the article can be read. */
  #failedView() {
    const original = this.#page.canonical || webAddress(this.src, document.baseURI)?.origin;
    return html`<p class="root failed">
      ${this.#say('failed')}
      ${original ? html`<a href=${original} rel="noopener noreferrer">${this.#say('original')}</a>` : nothing}
    </p>`;
  }

  protected override render() {
    const say = this.#say;
    return html`${this.progress ? html`<div class="progress" part="progress"></div>` : nothing}
      ${this.#failed ? this.#failedView() : nothing}
      <slot name="head"></slot>
      ${this.#failed && !this.#article ? nothing : this.#barView()}
      <slot name="image"></slot>
      <slot @slotchange=${this.#readAgain}></slot>
      ${this.querySelector(':scope > [slot="corrections"]') ? html`<h2>${say('corrections')}</h2>` : nothing}
      <slot name="corrections"></slot>
      <slot name="foot"></slot>
      <div id="note" class="root" popover tabindex="-1" role="note"></div>
      ${this.quoteShare ? html`<div id="quote" class="root" popover="manual"></div>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vigil-article-body': ArticleBody;
  }
}
