/**
 * A button in the place of a picture, which is not asked for before the press: the image host learns nothing of who only
 * reads. It has the picture's size, so that nothing moves.
 * @param label what stands on it, before the picture's own description
 * @param language that of the label
 */
export declare function pictureOnTap(image: HTMLImageElement, label: string, language: string): HTMLElement;
/** Takes the buttons out of the links around their pictures: a button inside of a link is neither. */
export declare function unlinkPictures(text: ParentNode): void;
