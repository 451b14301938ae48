import { render } from 'lit/html.js';
/**
 * A box of our own between the tags of an element, for texts that belong to the article and not to the frame around it. No
 * `header` or `footer`, which would be those of the page where no `article` is around the element.
 */
export class LightBox {
    element;
    slot;
    #box;
    constructor(element, slot) {
        this.element = element;
        this.slot = slot;
    }
    /** Draws into the box, which is there only if there is something to draw. */
    draw(view) {
        let box = this.#box;
        if (!box) {
            if (!view)
                return;
            const { element, slot } = this;
            box = this.#box = document.createElement('div');
            box.className = `vigil-${slot}`;
            box.slot = slot;
            // One that is there already came with a copy of the element.
            element.querySelector(`:scope > .${box.className}`)?.remove();
            const own = [...element.querySelectorAll(`:scope > [slot="${slot}"]`)].at(-1);
            if (own)
                own.after(box);
            else
                element[slot === 'head' ? 'prepend' : 'append'](box);
        }
        render(view, box);
    }
}
//# sourceMappingURL=light-box.js.map