/**
 * The counter's own texts. Placeholders stand in braces; a counted text brings one form for each plural
 * category of its language (`one: … | other: …`). Each is marked with `msg()`, under its name here as its
 * id, for extraction; the notes are for translators. The build takes the marks out again.
 */
export declare const words: (name: "number" | "label" | "source" | "table" | "date" | "about" | "asOf" | "definition" | "flows" | "people" | "others" | "recognised" | "released" | "died" | "former" | "labelInPlace" | "atLeast" | "confirmedOn" | "confirmedIn" | "notUpdated" | "definitionLink" | "trend" | "sourceHeading" | "recognisedUnknown" | "releasedUnknown" | "diedUnknown" | "ever" | "allPeople") => string;
