import type {ArticleHost} from '../../../src/article-body/article-host.js';
import {hostStyles} from '../../../src/core/host.styles.js';
import {onCleanUp} from '../../support/fixtures.js';

/**
 * What the tools need of the article's element, without it: text in the light DOM, and in the shadow root a button and a place,
 * worn as the element wears them.
 */
class StandIn extends HTMLElement {
  /** How often a tool has asked to be drawn. */
  updates = 0;

  constructor() {
    super();
    const root = this.attachShadow({mode: 'open'});
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(hostStyles);
    root.adoptedStyleSheets = [sheet];
    const frame = document.createElement('div');
    const tools = document.createElement('div');
    tools.className = 'root';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Open';
    const place = document.createElement('div');
    tools.append(button, place);
    frame.append(tools, document.createElement('slot'));
    root.append(frame);
  }

  requestUpdate(): void {
    this.updates += 1;
  }
}

customElements.define('stand-in', StandIn);

export interface Stage {
  readonly element: StandIn;
  readonly button: HTMLButtonElement;
  readonly place: HTMLElement;
  readonly host: ArticleHost;
  /** What was announced, in order. */
  readonly said: string[];
}

export interface Given {
  readonly language?: string;
  readonly textLanguage?: string;
  readonly translations?: Readonly<Record<string, string>>;
  /** Where it is to stand; by default the page. */
  readonly into?: ParentNode & Node;
}

/** Puts an article on the page, with the focus on its button, as after a press. */
export function stage(html: string, given: Given = {}): Stage {
  const {language = 'en', textLanguage = 'en', translations = {}, into = document.body} = given;
  const element = new StandIn();
  element.lang = language;
  element.innerHTML = html;
  into.append(element);
  onCleanUp(() => element.remove());
  const root = element.shadowRoot!;
  const button = root.querySelector('button')!;
  button.focus();
  const said: string[] = [];
  return {
    element,
    button,
    place: root.querySelector<HTMLElement>('button + div')!,
    said,
    host: {
      element,
      language,
      textLanguage: () => textLanguage,
      translation: (id) => translations[id],
      announce: (text) => {
        said.push(text);
      },
    },
  };
}

/** What stands in a place, by its text: a button, a link, a label. As a link, whose type has all that tests ask for. */
export function control(place: HTMLElement, text: string): HTMLAnchorElement {
  const all = [...place.querySelectorAll<HTMLAnchorElement>('button, a, label, summary')];
  const found = all.find((each) => each.textContent.trim().startsWith(text));
  if (!found) throw new Error(`There is no "${text}": ${all.map((each) => each.textContent).join('; ')}`);
  return found;
}

export const activeIn = ({element}: Stage): Element | null => element.shadowRoot!.activeElement;

/** Every control is at least 24 by 24 px. */
export function tooSmall(place: HTMLElement): string[] {
  return [...place.querySelectorAll('button, a, label, summary')]
    .filter((each) => each.getClientRects().length)
    .flatMap((each) => {
      const {width, height} = each.getBoundingClientRect();
      return width < 24 || height < 24 ? `${each.textContent.trim()}: ${width} × ${height}` : [];
    });
}
