/** What a request can fail with. */
export type RequestFailure = 'network' | 'timeout' | 'http' | 'too-large' | 'encoding';
/** A text, or why there is none. */
export type Answer = {
    readonly text: string;
    readonly code?: undefined;
} | {
    readonly text?: undefined;
    /** What kind of failure, for programs. */
    readonly code: RequestFailure;
    /** What happened, in English, for whoever edits the page. */
    readonly message: string;
    /** When the server wants to be asked again, in milliseconds since the epoch; 0 or `NaN` when it did not say. */
    readonly retryAt: number;
};
/** `no-store` keeps an answer out of the browser's cache, for readers whose device may be searched. */
export type Caching = 'default' | 'no-store';
/**
 * Fetches a text, without cookies, and without telling the server which page is being read. Never throws: an
 * aborted signal gives a failure too.
 */
export declare function request(url: string, cache: Caching, signal: AbortSignal): Promise<Answer>;
