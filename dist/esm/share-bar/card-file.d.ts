import { type CardDetails } from './share-card.js';
/** The card as a file, drawn anew only when something else is to stand on it: made before the press, it is there then. */
export declare class CardFile {
    private key;
    private file;
    of(details: CardDetails): Promise<File>;
}
