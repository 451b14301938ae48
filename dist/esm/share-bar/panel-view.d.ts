import { nothing } from 'lit/html.js';
import type { Say, Word } from './share-words.js';
/** What the reader can copy, by the text's name. */
export type Copies = Readonly<Partial<Record<Word, string>>>;
/** What came of the last press: nothing, a message, a text to copy by hand, a QR code. */
export interface Panel {
    readonly message?: Word;
    readonly what?: Word;
    /** The text that the clipboard refused. */
    readonly text?: string;
    readonly code?: {
        readonly svg: string;
        readonly path: string;
        readonly size: number;
        readonly url: string;
    };
}
/**
 * What came of the last press, and what else can be copied.
 *
 * @param copies what is offered; the one just copied is left out
 * @param qrName what is read out instead of the QR code
 * @param fieldName names the field with the text to copy by hand
 * @param showCode shows the QR code, where that is offered too
 */
export declare function panelView({ message, what, text, code }: Panel, copies: Copies, copy: (what: Word, text: string) => () => void, qrName: string, fieldName: string, showCode: ((event: MouseEvent) => void) | undefined, say: Say): import("lit-html").TemplateResult<1> | typeof nothing;
