/** Intl objects are dear to make and cheap to use; a page has few languages, a hostile one may have many. */
const limit = 60;
const cache = new Map();
/** The Intl object of a language, made once. A tag that Intl does not take counts as English. */
function intl(type, language, options) {
    const key = type.name + language + JSON.stringify(options);
    let made = cache.get(key);
    if (!made) {
        try {
            made = new type(language, options);
        }
        catch {
            made = new type('en', options);
        }
        if (cache.size >= limit)
            cache.clear();
        cache.set(key, made);
    }
    return made;
}
/** A whole number in the language's digits and grouping. */
export const formatNumber = (language, value) => intl(Intl.NumberFormat, language).format(value);
/** A date to the precision that it has, the month in words (`short`: abbreviated). */
export function formatDate(language, date, month = 'long') {
    const options = { timeZone: 'UTC', year: 'numeric' };
    if (date.precision !== 'year')
        options.month = month;
    if (date.precision === 'day')
        options.day = 'numeric';
    // A Gregorian month lies across two months of another calendar, so it can only be named in its own.
    else
        options.calendar = 'gregory';
    return intl(Intl.DateTimeFormat, language, options).format(date.start);
}
/** How long ago a date was, in days or months: "22 months ago". */
export function formatAge(language, date) {
    const days = Math.max(0, (Date.now() - date.end) / 86_400_000);
    const inMonths = days > 60;
    return intl(Intl.RelativeTimeFormat, language, { numeric: 'auto' }).format(-Math.floor(inMonths ? days / 30.44 : days), inMonths ? 'month' : 'day');
}
/** The language's plural category of a number (CLDR): zero, one, two, few, many, other. */
export const pluralCategory = (language, value) => intl(Intl.PluralRules, language).select(value);
/** Puts things in a row as the language does ("a, b, c"); the things may be templates. */
export function joinList(language, items) {
    const format = intl(Intl.ListFormat, language, { type: 'unit', style: 'short' });
    return format
        .formatToParts(items.map((_, index) => String(index)))
        .map((part) => (part.type === 'element' ? items[Number(part.value)] : part.value));
}
//# sourceMappingURL=formats.js.map