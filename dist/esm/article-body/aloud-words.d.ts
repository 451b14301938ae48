/** What stands beside an article that is read aloud. In the piece that reads, and so without a store of translations. */
export declare const aloudWords: {
    reading: string;
    previous: string;
    pause: string;
    resume: string;
    next: string;
    stop: string;
    ended: string;
    silent: string;
};
