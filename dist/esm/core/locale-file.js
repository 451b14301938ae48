/**
 * A file of texts: of a language, or the list of those that there are. Only the very file that this copy was built with: a
 * translation can turn a number's meaning around.
 *
 * The npm package has another module in place of this one, which imports them (scripts/build/locale-modules.mjs): bundlers
 * move files, and know imports.
 */
export const localeFile = (name, integrity) => fetch(new URL(`../locales/${name}.json`, import.meta.url), {
    integrity,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
}).then((answer) => answer.json());
//# sourceMappingURL=locale-file.js.map