import type { CommentForm } from './comment-form.js';
import { type Place } from './comment-place.js';
import { type Askable } from './draft-check.js';
import type { CommentService, Draft } from './services/comment-service.js';
/** What the page says of the form, by its attributes, its properties, or the plain form between the tags. */
export declare function formSetting(host: CommentForm): {
    plain: (name: string) => string;
    member: () => boolean;
    place: () => Place & Pick<Draft, "parent" | "thread">;
    /** Takes it in, and tells the editor what cannot be used. */
    read(): void;
    /** Where comments go, where the page says that. */
    service(): CommentService | undefined;
    /** To whom comments go, as readers know it. */
    site: () => string;
    /** Whether a draft may be kept in the tab. */
    stores: () => boolean;
    /** How many characters the site allows. */
    most: () => number;
    /**
     * What is asked for beside the comment.
     *
     * @param required what has to be given, whether the page asks for it or not
     */
    asked(required: readonly string[]): Askable[];
};
