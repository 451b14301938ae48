export { PrisonerCounter } from './prisoner-counter/prisoner-counter.js';
export { CountChangeEvent } from './prisoner-counter/count-change-event.js';
export { VigilErrorEvent } from './core/vigil-error-event.js';
export { version } from './core/version.js';
export { checkFeed, type FeedProblem, type FeedResult } from './prisoner-counter/check-feed.js';
export { readFeed, type FeedDefaults } from './prisoner-counter/read-feed.js';
export type { Bound, Count, CountedNoun, CountPoint, Cumulative, Flows, OtherCount, Person, Source, Words, } from './prisoner-counter/count.js';
