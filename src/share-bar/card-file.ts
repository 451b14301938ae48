import {shareCard, type CardDetails} from './share-card.js';

/** The card as a file, drawn anew only when something else is to stand on it: made before the press, it is there then. */
export class CardFile {
  private key = '';
  private file: Promise<File> | undefined;

  of(details: CardDetails): Promise<File> {
    const key = JSON.stringify(details);
    if (!this.file || this.key !== key) {
      this.key = key;
      this.file = shareCard(details).then((blob) => new File([blob], 'card.png', {type: blob.type}));
    }
    return this.file;
  }
}
