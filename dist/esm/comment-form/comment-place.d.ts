/** The services that go by a name, the default first. */
export declare const serviceNames: readonly ["wordpress", "wordpress-form"];
/** One of these names. */
export type ServiceName = (typeof serviceNames)[number];
/** Where comments go. */
export interface Place {
    readonly service: ServiceName;
    /** Absolute; empty when it is not known. */
    readonly endpoint: string;
}
/**
 * Where comments go. The address may be that of the script that takes WordPress's own form, as a plain `<form>` has it.
 *
 * @param named the service's name, where the page gives one that there is
 * @param base the page's address, for one that is relative
 */
export declare function placeOf(named: ServiceName | undefined, address: string, base: string): Place;
