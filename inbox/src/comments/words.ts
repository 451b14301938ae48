/** What the service itself writes into a thread, in the site's language. */
const words: Readonly<Record<string, {readonly removed: string; readonly edited: string}>> = {
  en: {removed: 'removed', edited: 'Edited by a moderator'},
  be: {removed: 'выдалена', edited: 'Зменена мадэратарам'},
  ru: {removed: 'удалено', edited: 'Изменено модератором'},
  uk: {removed: 'видалено', edited: 'Змінено модератором'},
};

/** In English where there is no other. */
export const wordsOf = (language: string): {readonly removed: string; readonly edited: string} =>
  words[language.split('-')[0] ?? ''] ?? (words.en as {removed: string; edited: string});

/** Whether one of the words is in a text, in whatever case. */
export const mentions = (text: string, list: readonly string[]): boolean => {
  const lower = text.toLowerCase();
  return list.some((word) => lower.includes(word.toLowerCase()));
};
