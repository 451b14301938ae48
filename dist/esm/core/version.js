/** The version of this copy. `npm run check:types` holds it against package.json. */
export const version = '0.1.0';
//# sourceMappingURL=version.js.map