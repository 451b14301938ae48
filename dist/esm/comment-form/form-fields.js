import { askable, charactersLeft, isMalformed, websiteOf } from './draft-check.js';
import { limits } from './services/limits.js';
/** @param find an element of the form */
export function formFields(find) {
    const fieldOf = (name) => find(`#${name}`);
    const value = (name) => fieldOf(name)?.value ?? '';
    /**
     * How many more characters fit.
     *
     * @param most how many the site allows for the comment
     */
    const left = (most, name = 'text') => charactersLeft(value(name), name === 'text' ? most : Infinity, name);
    return {
        value,
        left,
        /** Writes values into fields that are empty. */
        put(values) {
            for (const [name, given] of Object.entries(values)) {
                const field = fieldOf(name);
                if (field)
                    field.value ||= given;
            }
        },
        draft({ thread, parent }) {
            const [text = '', name = '', email = '', website = ''] = ['text', ...askable].map(value);
            return { thread, parent, text, name, email, website };
        },
        /** What is wrong, as far as it can be known before it is sent. */
        faults(most) {
            const faults = {};
            for (const name of Object.keys(limits)) {
                const field = fieldOf(name);
                if (!field)
                    continue;
                if (name === 'website')
                    field.value = websiteOf(field.value);
                const { value: written, required, validity } = field;
                const fault = required && !written.trim()
                    ? 'missing'
                    : isMalformed(name, written) || validity.typeMismatch
                        ? 'malformed'
                        : left(most, name) < 0 && 'too-long';
                if (fault)
                    faults[name] = fault;
            }
            return faults;
        },
    };
}
//# sourceMappingURL=form-fields.js.map