/** Marks a text as CSS: for editors, and for the build, which minifies it. Plain text, without expressions. */
export declare const css: ([text]: TemplateStringsArray) => string;
