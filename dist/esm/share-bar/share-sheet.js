/**
 * Opens the share sheet of the phone or computer, with a picture where it takes one. Rejects with an `AbortError`
 * where the reader closes it.
 */
export async function openSheet(data, picture) {
    await navigator.share(picture && takes(picture) ? { ...data, files: [picture] } : data);
}
/** Whether a picture can be given to an app here. */
export const takes = (picture) => 
// Not in every browser, whatever the types say.
!!navigator.canShare?.({ files: [picture] });
/** Saves a file to where the reader's downloads go. */
export function download(file) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = file.name;
    link.click();
    // Not before the browser has taken it.
    setTimeout(() => {
        URL.revokeObjectURL(link.href);
    }, 10_000);
}
//# sourceMappingURL=share-sheet.js.map