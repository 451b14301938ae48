/**
 * The count as a schema.org `Observation` in JSON-LD, for search engines and archives.
 * @see https://schema.org/Observation
 * @param name what is counted, as it stands on the page
 * @param place the place's name, when known
 */
export const observation = (count, name, place) => JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Observation',
    name,
    observationDate: count.asOf.iso,
    value: count.count,
    measurementQualifier: count.bound,
    observationAbout: place && { '@type': 'Place', name: place },
    measurementMethod: count.definitionUrl,
    creator: { '@type': 'Organization', ...count.source },
    // In a copy of the page as text, nothing may end the script.
}).replaceAll('<', '\\u003c');
//# sourceMappingURL=observation.js.map