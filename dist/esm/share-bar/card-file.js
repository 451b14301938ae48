import { cardDetails } from './card-details.js';
import { shareCard } from './share-card.js';
/**
 * The card as a file, drawn anew only when something else is to stand on it: made before the press, it is there then.
 * A piece of its own, since most pages offer none.
 */
export class CardFile {
    key = '';
    file;
    of(...page) {
        const details = cardDetails(...page);
        const key = JSON.stringify(details);
        if (!this.file || this.key !== key) {
            this.key = key;
            this.file = shareCard(details).then((blob) => new File([blob], 'card.png', { type: blob.type }));
        }
        return this.file;
    }
}
//# sourceMappingURL=card-file.js.map