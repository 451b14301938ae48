import {html} from 'lit/html.js';

/*
 * One short text about letters to political prisoners, in seven ways to write. It names nobody and claims nothing of anyone:
 * what it says holds wherever letters are read by others first.
 */

export interface Letter {
  readonly headline: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly text: unknown;
}

const english: Letter = {
  headline: 'What a letter weighs',
  standfirst:
    'A sheet of paper, an envelope, a stamp. For someone who is held for their opinions it can be the one thing of the day that was meant for them.',
  byline: 'Marta Eilander',
  text: html`
    <p>
      Someone else reads it first. In many prisons every letter is opened, read and stamped before it is handed over, and
      some are not handed over at all.<sup><a id="mark-1" href="#note-1">1</a></sup> Whoever writes knows that, and so does
      whoever waits. It does not make the letter less. It only means that it has three readers, and that it is written for
      one of them.
    </p>
    <p>
      People who have come out say it again and again: what counted was not what the letters said. It was that they came,
      from towns they had never seen, in hands they did not know.
    </p>
    <h2>Write about small things</h2>
    <p>
      The weather. The dog. What the tomatoes on the balcony are doing, and how the bread turned out. A page about an
      ordinary day is a window, and nobody has ever forbidden a dog. Write by hand if you can, large and plainly; number
      the pages; put in an empty envelope with a stamp where that is allowed.<sup><a id="mark-2" href="#note-2">2</a></sup>
    </p>
    <blockquote>
      <p>A page about an ordinary day is a window.</p>
    </blockquote>
    <p>
      Leave out the case, the trial and the names of others. A question about them cannot be answered, and may be asked
      again by someone else.
    </p>
    <h2>When no answer comes</h2>
    <p>
      Often none does. The letter may lie in an office; the answer may. Write again after a month, and say that you have
      written before. Keep a list of what you sent and when, since one day somebody will be glad to read it in order.
    </p>
    <h3>And if one does</h3>
    <p>
      Then do not put it on the internet. It was written to you, and those who read it first read on.
    </p>
    <h2>Notes</h2>
    <ol>
      <li id="note-1">
        The rules differ from one prison to the next and change without notice: ask those who write already.
        <a href="#mark-1" aria-label="Back to mark 1">↩</a>
      </li>
      <li id="note-2">
        Stickers, scents and drawings in colour are refused in some places.
        <a href="#mark-2" aria-label="Back to mark 2">↩</a>
      </li>
    </ol>
  `,
};

const belarusian: Letter = {
  headline: 'Колькі важыць ліст',
  standfirst:
    'Аркуш паперы, канверт, марка. Для чалавека, якога трымаюць за перакананні, гэта можа быць адзінае за дзень, што было прызначана менавіта яму.',
  byline: 'Марта Эйландэр',
  text: html`
    <p>
      Спачатку яго чытае нехта іншы. У многіх турмах кожны ліст адкрываюць, чытаюць і штампуюць, перш чым аддаць, а некаторых
      не аддаюць зусім.<sup><a id="mark-1" href="#note-1">1</a></sup> Той, хто піша, ведае пра гэта, і той, хто чакае, таксама.
      Ад гэтага ліст не робіцца меншым. Проста ў яго тры чытачы, а напісаны ён для аднаго.
    </p>
    <p>Тыя, хто выйшаў, кажуць: важна было не тое, што ў лістах, а тое, што яны прыходзілі.</p>
    <h2>Пішыце пра малое</h2>
    <p>
      Пра надвор’е. Пра сабаку. Пра памідоры на балконе і пра хлеб, які сёння ўдаўся. Старонка пра звычайны дзень – гэта акно.
      Пішыце ад рукі, буйна і выразна, нумаруйце старонкі.
    </p>
    <blockquote><p>Старонка пра звычайны дзень – гэта акно.</p></blockquote>
    <p>Не пішыце пра справу, суд і чужыя імёны: на такое пытанне нельга адказаць, і яго можа паўтарыць нехта іншы.</p>
    <h2>Калі адказу няма</h2>
    <p>Так бывае часта. Напішыце зноў праз месяц і скажыце, што ўжо пісалі.</p>
    <ol>
      <li id="note-1">
        Правілы ў розных турмах розныя і мяняюцца без папярэджання: спытайце тых, хто ўжо піша.
        <a href="#mark-1" aria-label="Назад да знака 1">↩</a>
      </li>
    </ol>
  `,
};

const latin: Letter = {
  headline: 'Kolki važyć list',
  standfirst:
    'Arkuš papiery, kanviert, marka. Dla čałavieka, jakoha trymajuć za pierakananni, heta moža być adzinaje za dzień, što było pryznačana mienavita jamu.',
  byline: 'Marta Ejlander',
  text: html`
    <p>
      Spačatku jaho čytaje niechta inšy. U mnohich turmach kožny list adkryvajuć, čytajuć i štampujuć, pierš čym addać, a
      niekatorych nie addajuć zusim.<sup><a id="mark-1" href="#note-1">1</a></sup> Toj, chto piša, viedaje pra heta, i toj, chto
      čakaje, taksama. Ad hetaha list nie robicca mienšym. Prosta ŭ jaho try čytačy, a napisany jon dla adnaho.
    </p>
    <h2>Pišycie pra małoje</h2>
    <p>
      Pra nadvorje. Pra sabaku. Pra pamidory na bałkonie i pra chleb, jaki siońnia ŭdaŭsia. Staronka pra zvyčajny dzień – heta
      akno.
    </p>
    <blockquote><p>Staronka pra zvyčajny dzień – heta akno.</p></blockquote>
    <h2>Kali adkazu niama</h2>
    <p>Tak byvaje časta. Napišycie znoŭ praz miesiac i skažycie, što ŭžo pisali.</p>
    <ol>
      <li id="note-1">
        Praviły ŭ roznych turmach roznyja i mianiajucca biez papiaredžańnia.
        <a href="#mark-1" aria-label="Nazad da znaka 1">↩</a>
      </li>
    </ol>
  `,
};

const persian: Letter = {
  headline: 'وزن یک نامه',
  standfirst:
    'یک برگ کاغذ، یک پاکت، یک تمبر. برای کسی که به خاطر عقیده‌اش در بند است، شاید تنها چیزی باشد که آن روز برای خود او رسیده است.',
  byline: 'مارتا آیلاندر',
  text: html`
    <p>
      نخست کس دیگری آن را می‌خواند. در بسیاری از زندان‌ها هر نامه را باز می‌کنند، می‌خوانند و مهر می‌زنند و بعد می‌دهند؛ و بعضی را
      هرگز نمی‌دهند.<sup><a id="mark-1" href="#note-1">۱</a></sup> نویسنده این را می‌داند و آن که چشم‌به‌راه است نیز. نامه با این
      کوچک‌تر نمی‌شود؛ تنها سه خواننده دارد و برای یکی از آن‌ها نوشته شده است.
    </p>
    <h2>از چیزهای کوچک بنویسید</h2>
    <p>
      از هوا. از سگ. از گوجه‌های روی بالکن و نانی که <em>امروز</em> خوب از کار درآمد. صفحه‌ای دربارهٔ یک روز معمولی پنجره است. درشت و
      خوانا بنویسید و صفحه‌ها را شماره بزنید.
    </p>
    <blockquote><p>صفحه‌ای دربارهٔ یک روز معمولی پنجره است.</p></blockquote>
    <h2>وقتی پاسخی نمی‌رسد</h2>
    <p>بسیار پیش می‌آید. یک ماه بعد دوباره بنویسید و بگویید که پیش‌تر هم نوشته‌اید.</p>
    <ol>
      <li id="note-1">
        قاعده‌ها در هر زندان فرق می‌کند و بی‌خبر عوض می‌شود: از کسانی بپرسید که می‌نویسند.
        <a href="#mark-1" aria-label="بازگشت به نشانهٔ ۱">↩</a>
      </li>
    </ol>
  `,
};

const arabic: Letter = {
  headline: 'كم تزن الرسالة',
  standfirst:
    'ورقة ومغلّف وطابع. قد تكون، لمن يُحتجز بسبب رأيه، الشيء الوحيد في يومه الذي أُريد به هو دون غيره.',
  byline: 'مارتا إيلاندر',
  text: html`
    <p>
      يقرؤها غيره أولًا. ففي كثير من السجون تُفتح كل رسالة وتُقرأ وتُختم قبل أن تُسلَّم، ومنها ما لا يُسلَّم أبدًا.<sup
        ><a id="mark-1" href="#note-1">١</a></sup
      >
      يعرف ذلك من يكتب ويعرفه من ينتظر. ولا ينقص ذلك من الرسالة شيئًا؛ لها ثلاثة قرّاء، وهي مكتوبة لواحد منهم.
    </p>
    <h2>اكتبوا عن الأشياء الصغيرة</h2>
    <p>
      عن الطقس. عن الكلب. عن الطماطم على الشرفة، وعن الخبز الذي نجح <em>اليوم</em>. صفحة عن يوم عادي هي نافذة. اكتبوا بخط كبير واضح،
      ورقّموا الصفحات.
    </p>
    <blockquote><p>صفحة عن يوم عادي هي نافذة.</p></blockquote>
    <h2>حين لا يأتي جواب</h2>
    <p>وكثيرًا ما لا يأتي. اكتبوا ثانية بعد شهر، وقولوا إنكم كتبتم من قبل.</p>
    <ol>
      <li id="note-1">
        تختلف القواعد من سجن إلى آخر وتتغير بلا إعلان: اسألوا من يكتبون.
        <a href="#mark-1" aria-label="العودة إلى العلامة ١">↩</a>
      </li>
    </ol>
  `,
};

const hebrew: Letter = {
  headline: 'כמה שוקל מכתב',
  standfirst: 'דף נייר, מעטפה, בול. למי שמוחזק בשל דעותיו זה עשוי להיות הדבר היחיד באותו יום שנועד לו.',
  byline: 'מרתה איילנדר',
  text: html`
    <p>
      מישהו אחר קורא אותו תחילה. בבתי כלא רבים כל מכתב נפתח, נקרא ומוחתם לפני שהוא נמסר, ויש שאינם נמסרים כלל.<sup
        ><a id="mark-1" href="#note-1">1</a></sup
      >
      מי שכותב יודע זאת, וגם מי שמחכה. המכתב אינו קטֵן בשל כך; יש לו שלושה קוראים, והוא נכתב לאחד מהם.
    </p>
    <h2>כתבו על דברים קטנים</h2>
    <p>
      על מזג האוויר. על הכלב. על העגבניות במרפסת ועל הלחם שהצליח <em>היום</em>. דף על יום רגיל הוא חלון. כתבו בכתב יד גדול וברור
      ומספרו את הדפים.
    </p>
    <blockquote><p>דף על יום רגיל הוא חלון.</p></blockquote>
    <h2>כשלא באה תשובה</h2>
    <p>כך קורה לעתים קרובות. כתבו שוב אחרי חודש, ואמרו שכבר כתבתם.</p>
    <ol>
      <li id="note-1">
        הכללים שונים מבית כלא אחד למשנהו ומשתנים בלי הודעה: שאלו את מי שכבר כותבים.
        <a href="#mark-1" aria-label="חזרה לסימן 1">↩</a>
      </li>
    </ol>
  `,
};

/** By language tag. */
export const letters = {en: english, be: belarusian, 'be-Latn': latin, fa: persian, ar: arabic, he: hebrew};
