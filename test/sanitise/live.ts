import {onCleanUp} from '../support/clean-up.js';

/** Events that markup may have handlers for, with what browsers fire by themselves when something is put into a page. */
const events =
  'click dblclick auxclick contextmenu mousedown mouseup mouseenter mouseleave mousemove mouseout mouseover wheel ' +
  'pointerdown pointerenter pointerover pointerrawupdate gotpointercapture touchstart keydown keypress keyup ' +
  'copy cut paste beforecopy drag dragstart dragover drop select selectstart selectionchange scroll scrollend ' +
  'focus focusin focusout blur input beforeinput change invalid reset submit formdata search slotchange ' +
  'animationstart animationiteration animationend animationcancel webkitanimationend ' +
  'transitionrun transitionstart transitionend transitioncancel toggle beforetoggle beforematch interest close cancel ' +
  'load error abort loadstart progress suspend emptied stalled play playing pause canplay timeupdate volumechange ' +
  'seeked waiting encrypted waitingforkey begin end repeat start finish bounce fullscreenchange ' +
  'securitypolicyviolation contentvisibilityautostatechange message pagehide';

/**
 * Fires every event at every element, and does what a reader can do.
 *
 * @param types the events, where not all of them
 */
export function stir(
  root: ParentNode,
  view: Window & typeof globalThis,
  types: readonly string[] = events.split(' '),
): void {
  const all = [...root.querySelectorAll('*')];
  // Of hundreds in one another the outermost and the innermost: an event takes as long as its way is.
  for (const element of all.length > 60 ? [...all.slice(0, 40), ...all.slice(-20)] : all) {
    if (element.hasAttribute('tabindex')) view.HTMLElement.prototype.focus.call(element);
    for (const type of types)
      view.EventTarget.prototype.dispatchEvent.call(element, new view.Event(type, {cancelable: true}));
    // A player is for the reader to press: what WebKit does then takes it seconds. A form may have an element of that name.
    if (element instanceof view.HTMLElement && !(element instanceof view.HTMLMediaElement))
      view.HTMLElement.prototype.click.call(element);
  }
}

export type Frame = HTMLIFrameElement & {
  contentWindow: Window & typeof globalThis;
  contentDocument: Document;
};

/** An empty page in which script runs, and from which nothing leads out. */
export async function openFrame(src: string): Promise<Frame> {
  const frame = document.createElement('iframe') as Frame;
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms');
  frame.src = src;
  onCleanUp(() => frame.remove());
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, {once: true});
    document.body.append(frame);
  });
  // Links that lead to a page are for the reader; those that run something are what this is about.
  for (const type of ['click', 'auxclick'])
    frame.contentWindow.addEventListener(
      type,
      (event) => {
        const link = (event.target as Element).closest('a, area');
        const href = link?.getAttribute('href');
        if (href != null && /^\s*(https?:|[^:]*$)/.test(href)) event.preventDefault();
      },
      true,
    );
  // What WebKit then does with the selection takes it seconds.
  frame.contentWindow.addEventListener('dragstart', (event) => event.preventDefault(), true);
  return frame;
}

/** The names of the page, and these, that are not of the type that they were of before. */
export function clobberedIn(view: Window & typeof globalThis, names: readonly string[]): () => string[] {
  const types = (): Map<string, string> => {
    const found = new Map<string, string>();
    for (const [label, object] of Object.entries({window: view, document: view.document})) {
      const all = new Set(names);
      for (let each: object | null = object; each; each = Reflect.getPrototypeOf(each))
        for (const name of Object.getOwnPropertyNames(each)) all.add(name);
      for (const name of all) {
        // What has the focus, where the page has been scrolled to, and what is ours.
        if (/^(activeElement|event|scroll|page|vigil-|\d+)/.test(name)) continue;
        try {
          found.set(`${label}.${name}`, Object.prototype.toString.call(Reflect.get(object, name)));
        } catch {
          found.set(`${label}.${name}`, 'not for scripts');
        }
      }
    }
    return found;
  };
  const before = types();
  return () => {
    const after = types();
    return [...after]
      .filter(([name, kind]) => before.get(name) !== kind)
      .map(([name, kind]) => `${name}: ${kind}`);
  };
}

/** Whether a name of the page, or of a form, leads to one of these elements. */
export function clobbers(root: ParentNode, view: Window & typeof globalThis): boolean {
  const holds = (value: unknown, element: Element): boolean =>
    value === element ||
    (value instanceof view.HTMLCollection && [...value].includes(element)) ||
    (value instanceof view.RadioNodeList && [...value].some((each) => each === element)) ||
    (element instanceof view.HTMLIFrameElement && value === element.contentWindow);
  return [...root.querySelectorAll('[id], [name]')].some((element) =>
    [element.getAttribute('id'), element.getAttribute('name')].some(
      (name) =>
        name &&
        [view, view.document, element.closest('form')].some(
          (object) => object && holds(Reflect.get(object, name), element),
        ),
    ),
  );
}

/** What plain `innerHTML` lets this markup do in this engine; requests are for the server to tell. */
export async function harmOf(
  markup: string,
  empty: string,
  forbidden: (root: Node) => string[],
): Promise<{letters: Set<string>; frame: Frame}> {
  const frame = await openFrame(empty);
  const {contentWindow: view, contentDocument: page} = frame;
  const letters = new Set<string>();
  Reflect.set(view, 'ran', () => letters.add('r'));
  // Kept, since `page.body` may be something else afterwards.
  const {body} = page;
  body.innerHTML = markup;
  if (forbidden(body).length > 0) letters.add('m');
  if (clobbers(body, view)) letters.add('c');
  stir(body, view);
  return {letters, frame};
}
