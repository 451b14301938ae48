import { cardDetails } from './card-details.js';
/**
 * The card as a file, drawn anew only when something else is to stand on it: made before the press, it is there then.
 * A piece of its own, since most pages offer none.
 */
export declare class CardFile {
    private key;
    private file;
    of(...page: Parameters<typeof cardDetails>): Promise<File>;
}
