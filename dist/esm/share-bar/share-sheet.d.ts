import type { ShareContent } from './network.js';
/**
 * Opens the share sheet of the phone or computer. Rejects with an `AbortError` where the reader closes it.
 *
 * @param name `native`: the page, with its picture where there is one and an app takes it; `card`: the picture first of
 *   all, which is saved where no app takes it
 */
export declare function sharePage(name: 'native' | 'card', { text, url }: ShareContent, drawn: Promise<File> | undefined): Promise<void>;
