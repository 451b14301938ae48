import type { ArticleHost } from './article-host.js';
/** Gives a text by its name, with values where it has `{name}`. */
export type Texts<Name extends string> = (name: Name, values?: Readonly<Record<string, string>>) => string;
/**
 * A piece's texts. English is in the piece, translations are in the bundle, which alone has loaded them.
 * @param english as for `textsOf` in core/locale
 */
export declare const textsFor: <Name extends string>({ translation }: Pick<ArticleHost, "translation">, widget: string, english: Readonly<Record<Name, string>>) => Texts<Name>;
