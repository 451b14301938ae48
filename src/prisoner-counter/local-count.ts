import type {FeedDefaults} from './read-feed.js';

/** The count as the element's attributes say it. */
export interface CountAttributes extends FeedDefaults {
  readonly count?: unknown;
  readonly asOf?: string | null;
}

/** The attributes' count as a raw feed, to be checked like any other. */
export const rawFeed = ({count, asOf, bound, sourceName, sourceUrl}: CountAttributes): unknown => ({
  vigil: 'count/1',
  asOf,
  // A property may be set to a number or, by frameworks, to the attribute's text. Nothing is 0 by mistake:
  // `Number('')` would be.
  count: typeof count === 'string' && /^\s*\d{1,15}\s*$/.test(count) ? Number(count) : count,
  bound,
  source: {name: sourceName, url: sourceUrl},
});

/** The attribute behind a feed's field: `asOf` → `as-of`, `source.name` → `source-name`. */
export const attributeOf = (field: string): string =>
  field.replace('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
