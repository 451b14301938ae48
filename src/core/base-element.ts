import {render} from 'lit/html.js';
import {warnOnce} from './console.js';
import {closestLanguage, watchLanguage} from './locale.js';
import {VigilErrorEvent} from './vigil-error-event.js';
import {version} from './version.js';

/** How a property stands in the markup: the attribute's name where it is another, and whether it is a switch. */
export interface Reflected {
  readonly attribute?: string;
  readonly type?: typeof Boolean;
}

/** Node has no elements; there the classes can be imported, and only not used. */
const Base = typeof HTMLElement === 'undefined' ? (class {} as typeof HTMLElement) : HTMLElement;

const sheets = new Map<string, CSSStyleSheet>();

/** A style sheet, parsed once for all elements that wear it. */
function sheetOf(text: string): CSSStyleSheet {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  return sheet;
}

/**
 * What every Vigil element stands on: attributes reflected as properties, as native elements do; one
 * rendering for all changes of a task; its language; its faults; a life that survives being moved.
 *
 * It stands on Lit's templates and not on `LitElement`: see docs/decisions/0002-own-base-element.md.
 */
export abstract class VigilElement extends Base {
  /** The version of Vigil that this element's class comes from. */
  static readonly version: string = version;

  /** The properties that mirror attributes. */
  static readonly properties: Readonly<Record<string, Reflected>> = {};

  /** The style sheets of the shadow root. */
  static readonly styles: readonly string[] = [];

  /** The language of the text around this element, in which numbers and dates are written. */
  protected language = 'en';

  /** The height that the fallback had when the element took over, in pixels. */
  protected fallbackHeight = this.offsetHeight;

  readonly #root = this.attachShadow({mode: 'open'});
  readonly #internals = this.attachInternals();
  #changed = new Set<string>();
  #update: Promise<void> | undefined;
  #leaveLanguage: (() => void) | undefined;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = (this.constructor as typeof VigilElement).styles.map(sheetOf);
  }

  /** @internal Makes the properties, since the browser asks for this once, when the element is defined. */
  static get observedAttributes(): string[] {
    return Object.entries(this.properties).map(([name, {attribute = name, type}]) => {
      Object.defineProperty(this.prototype, name, {
        get(this: VigilElement) {
          return type ? this.hasAttribute(attribute) : (this.getAttribute(attribute) ?? '');
        },
        set(this: VigilElement, value: unknown) {
          if (value == null || value === false) this.removeAttribute(attribute);
          else this.setAttribute(attribute, value === true ? '' : String(value as string));
        },
      });
      return attribute;
    });
  }

  /** @internal */
  attributeChangedCallback(attribute: string): void {
    this.#changed.add(attribute);
    this.requestUpdate();
  }

  connectedCallback(): void {
    for (const name of Object.keys((this.constructor as typeof VigilElement).properties)) {
      // Set before the element was defined: it would hide the accessor.
      const own = Object.getOwnPropertyDescriptor(this, name);
      if (own && Reflect.deleteProperty(this, name)) Reflect.set(this, name, own.value);
    }
    this.#leaveLanguage = watchLanguage(() => {
      this.requestUpdate();
    });
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    this.#leaveLanguage?.();
  }

  /** @internal Called by `moveBefore` instead of disconnect and connect: nothing is torn down, the language may differ. */
  connectedMoveCallback(): void {
    this.requestUpdate();
  }

  /** Renders at the end of the task, once for all changes made until then. */
  requestUpdate(): void {
    this.#update ??= Promise.resolve().then(() => {
      const changed = this.#changed;
      this.#changed = new Set();
      this.#update = undefined;
      if (!this.isConnected) return;
      this.language = closestLanguage(this);
      this.willUpdate(changed);
      render(this.render(), this.#root, {host: this});
      this.updated();
    });
  }

  /** Settles when what has changed until now is on the page. */
  get updateComplete(): Promise<void> {
    return this.#update ?? Promise.resolve();
  }

  /** Takes changes in. @param changed the attributes that were set, changed or removed */
  protected abstract willUpdate(changed: ReadonlySet<string>): void;

  protected abstract render(): unknown;

  /** Does what has to wait until the new content is there. */
  protected abstract updated(): void;

  protected find(selector: string): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>(selector);
  }

  /** Puts a custom state on the element, for `:state(name)` in the page's CSS. */
  protected mark(state: string, on: boolean): void {
    try {
      this.#internals.states[on ? 'add' : 'delete'](state);
    } catch {
      // Browsers before 2024 take other names or none; nothing depends on it.
    }
  }

  /** Tells the editor, once, about an attribute value that cannot be used. */
  protected warnValue(attribute: string, allowed: string): void {
    const value = this.getAttribute(attribute) ?? '';
    warnOnce(`<${this.localName} ${attribute}="${value}"> is not understood. Use ${allowed}.`);
  }

  /** Reports a fault to the page, and to the console unless the page cancels the event. */
  protected fail(code: string, message: string): void {
    if (this.dispatchEvent(new VigilErrorEvent(code, message))) warnOnce(`<${this.localName}> ${code}: ${message}`);
  }
}
