/**
 * Opens the share sheet of the phone or computer, with a picture where it takes one. Rejects with an `AbortError`
 * where the reader closes it.
 */
export declare function openSheet(data: ShareData, picture?: File): Promise<void>;
/** Whether a picture can be given to an app here. */
export declare const takes: (picture: File) => boolean;
/** Saves a file to where the reader's downloads go. */
export declare function download(file: File): void;
