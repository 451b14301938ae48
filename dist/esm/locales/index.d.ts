/** Each translation that ships, with the hash that its file must have (Subresource Integrity). */
export declare const locales: Readonly<Record<string, string>>;
/** Where a translation lies. */
export declare const localeUrl: (language: string) => string;
