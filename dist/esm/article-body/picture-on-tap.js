/**
 * A button in the place of a picture, which is not asked for before the press: the image host learns nothing of who only
 * reads. It has the picture's size, so that nothing moves.
 * @param label what stands on it, before the picture's own description
 * @param language that of the label
 */
export function pictureOnTap(image, label, language) {
    const button = document.createElement('button');
    const { width, height, alt } = image;
    button.type = 'button';
    button.className = 'vigil-picture';
    const name = Object.assign(document.createElement('span'), {
        lang: language,
        dir: 'auto',
        textContent: label,
    });
    // The space parts the two where they are read out.
    button.append(name, ` ${alt}`);
    if (width && height) {
        button.style.setProperty('aspect-ratio', `${width} / ${height}`);
        button.style.setProperty('max-inline-size', `${width}px`);
    }
    button.addEventListener('click', () => {
        button.replaceWith(image);
        image.tabIndex = -1;
        image.focus();
    });
    return button;
}
/** Takes the buttons out of the links around their pictures: a button inside of a link is neither. */
export function unlinkPictures(text) {
    for (const button of text.querySelectorAll('a .vigil-picture')) {
        const link = button.closest('a');
        link?.before(button);
        if (!link?.textContent.trim())
            link?.remove();
    }
}
//# sourceMappingURL=picture-on-tap.js.map