/** The version of this copy. `npm run check:types` holds it against package.json. */
export declare const version = "0.1.0";
