import type {ShareContent} from './network.js';

/** Whether a picture can be given to an app here. */
const takes = (picture: File): boolean =>
  // Not in every browser, whatever the types say.
  !!(navigator as Partial<Navigator>).canShare?.({files: [picture]});

/** Saves a file to where the reader's downloads go. */
function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // Not before the browser has taken it.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}

/**
 * Opens the share sheet of the phone or computer. Rejects with an `AbortError` where the reader closes it.
 *
 * @param name `native`: the page, with its picture where there is one and an app takes it; `card`: the picture first of
 *   all, which is saved where no app takes it
 */
export async function sharePage(
  name: 'native' | 'card',
  {text, url}: ShareContent,
  drawn: Promise<File> | undefined,
): Promise<void> {
  const isCard = name === 'card';
  // Without its picture a page can still be shared; a picture cannot.
  const picture = await (isCard ? drawn : drawn?.catch(() => undefined));
  const taken = picture && takes(picture);
  if (picture && isCard && !taken) download(picture);
  else await navigator.share({title: text, text, url, ...(taken && {files: [picture]})});
}
