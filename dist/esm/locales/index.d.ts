/** The hash that the list of translations must have (Subresource Integrity); the list has theirs. */
export declare const listHash = "sha256-MrG0QfBBQnNhid4KRL5owM0gSXOtU9c8sdZrqHpb7N0=";
/** The languages that there are: for others not even the list is asked for. */
export declare const translated: RegExp;
/** Where a translation, or the list, lies. */
export declare const localeUrl: (name: string) => URL;
