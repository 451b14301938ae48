/** The count on the page has changed from one true number to another. Not sent for the first one. */
export class CountChangeEvent extends Event {
  /** The number shown before. */
  declare readonly previous: number;

  /** The number shown now. */
  declare readonly current: number;

  constructor(previous: number, current: number) {
    super('vigil-count-change', {bubbles: true, composed: true});
    this.previous = previous;
    this.current = current;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vigil-count-change': CountChangeEvent;
  }
}
