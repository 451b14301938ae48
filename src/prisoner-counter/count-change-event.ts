/** The count on the page has changed from one true number to another. Not sent for the first one. */
export class CountChangeEvent extends Event {
  /**
   * @param previous the number shown before
   * @param current the number shown now
   */
  constructor(
    readonly previous: number,
    readonly current: number,
  ) {
    super('vigil-count-change', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'vigil-count-change': CountChangeEvent;
  }
}
