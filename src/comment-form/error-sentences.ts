import type {ServiceError} from './services/comment-service.js';

/** The names of the sentences on a comment as a whole, in comment-words.ts. */
export type ErrorSentence =
  | 'offline'
  | 'timeout'
  | 'server'
  | 'tooFast'
  | 'duplicate'
  | 'closed'
  | 'loginRequired'
  | 'refused'
  | 'gone'
  | 'stays'
  | 'keep'
  | 'maybe'
  | 'look';

/** A code as the name of its sentence: `too-fast` is `tooFast`. */
export const nameOf = (code: string): string =>
  code.replace(/-./, (letter) => letter.charAt(1).toUpperCase());

/** What to say of a comment that may be on the server. */
export const perhaps = (knowsRepeats: boolean | undefined): ErrorSentence =>
  knowsRepeats ? 'maybe' : 'look';

/** What to say on what a server has against a comment as a whole. */
export const sentencesOf = (error: ServiceError, knowsRepeats: boolean | undefined): ErrorSentence[] => [
  error.code === 'invalid-field'
    ? error.fields.includes('parent')
      ? 'gone'
      : 'refused'
    : (nameOf(error.code) as ErrorSentence),
  'stays',
  ...(error.code === 'closed' ? (['keep'] as const) : []),
  ...(error.sent === 'maybe' ? [perhaps(knowsRepeats)] : []),
];
