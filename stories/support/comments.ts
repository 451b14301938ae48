import type {Comment} from '../../src/comment-form/services/comment-service.js';

/** Comments of the stories. Nobody wrote them. */
export const letter = (id: number, name: string, content: string, more: Partial<Comment> = {}): Comment => ({
  id: String(id),
  parent: '',
  name,
  website: '',
  date: `2025-02-${String((id % 27) + 1).padStart(2, '0')}T${String(8 + (id % 12)).padStart(2, '0')}:14:00Z`,
  content: `<p>${content}</p>`,
  status: 'published',
  ...more,
});

export const comments: readonly Comment[] = [
  letter(
    1,
    'Hanna',
    'I write to two of them every month. What comes back is short and late, and each line has been read by someone before me. I would like to know how others find the tone that is safe for those who receive it.',
  ),
  letter(
    2,
    'A reader in Vilnius',
    'Plain things: the weather, what grows in the garden, a poem. Ask nothing that has to be answered.',
    {parent: '1'},
  ),
  letter(3, 'Hanna', 'Thank you. The poem had not occurred to me.', {parent: '2'}),
  letter(
    4,
    '',
    'The article says that the number is of those recognised. Where can one see by which criteria?',
  ),
  letter(
    5,
    'Piotr',
    'Under the number there is a link to the source, and the criteria are on its page: <a href="https://source.example/criteria">source.example/criteria</a>.</p><p>In short:</p><ul><li>the charge is political, or</li><li>the trial was, whatever the charge.</li></ul><blockquote><p>Recognition says nothing about those whose case never became known.</p></blockquote><p>That sentence should stand closer to the number.',
    {parent: '4', website: 'https://piotr.example/'},
  ),
  letter(6, 'Maryia', 'Please keep printing the names, with the consent of the families.'),
];

/** As many as a server likes. */
export const many = (count: number): Comment[] =>
  Array.from({length: count}, (_, index) =>
    letter(
      100 + index,
      ['Hanna', 'Piotr', 'Maryia', '', 'A reader in Vilnius'][index % 5] ?? '',
      `Letter ${index + 1} of those that came. It is about as long as most of them are, which is to say two lines on a wide page, and a few more on a narrow one.`,
    ),
  );

/** Each replies to the one before. */
export const deep = (count: number): Comment[] =>
  many(count).map((each, index) => ({...each, parent: index ? String(99 + index) : ''}));

const run =
  'https://archive.example/web/2025/the-whole-list-of-those-recognised-since-the-first-day-without-a-break';

/** Words without end, names of any length, scripts of both directions. */
export const mixed: readonly Comment[] = [
  letter(1, 'Ганна з Мінска', 'Дзякуй за тэкст. Я пішу ім кожны месяц і раю ўсім рабіць тое ж.'),
  letter(2, 'نادية', 'شكراً على هذا المقال. كتبتُ رسالتين، ووصل ردّ واحد بعد شهرين.', {parent: '1'}),
  letter(3, 'עדנה (Edna)', 'תודה רבה. The second paragraph moved me.', {parent: '2'}),
  letter(4, 'Averyveryverylongnamewithoutanyspaceswhatsoeverinitthatgoesonandon', `${run}${run}`, {
    parent: '3',
  }),
  letter(5, '<b>Bold</b> & Co.', 'A name is text, whatever it looks like.', {parent: '4'}),
  letter(
    6,
    'Марыя',
    'Код: </p><pre><code>const veryLongIdentifierThatDoesNotBreak = anotherOneThatIsEvenLonger();</code></pre><p>і ўсё.',
  ),
];
