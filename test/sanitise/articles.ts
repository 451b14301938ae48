/** Markup as article systems really make it. */
export const articles: Record<string, string> = {
  'WordPress blocks': `
<p class="has-drop-cap wp-block-paragraph">On a Tuesday in <strong>Minsk</strong>, a teacher did not come home.</p>
<h2 class="wp-block-heading" id="what-happened"><strong>What happened</strong></h2>
<figure class="wp-block-image alignwide size-large"><img fetchpriority="high" decoding="async" width="1024" height="683" src="https://news.example/wp-content/uploads/court-1024x683.jpg" alt="A court" class="wp-image-12" srcset="https://news.example/wp-content/uploads/court-1024x683.jpg 1024w, https://news.example/wp-content/uploads/court-300x200.jpg 300w" sizes="(max-width: 1024px) 100vw, 1024px" /><figcaption class="wp-element-caption">The court. Photo: <em>A. Person</em></figcaption></figure>
<blockquote class="wp-block-quote is-layout-flow"><p>“I only read a page.”</p><cite>A reader</cite></blockquote>
<figure class="wp-block-pullquote"><blockquote><p>Nobody asked.</p></blockquote></figure>
<ul class="wp-block-list"><li>One</li><li>Two<ol start="3"><li value="7">Three</li></ol></li></ul>
<figure class="wp-block-table"><table><caption>Counts</caption><thead><tr><th scope="col">Year</th><th scope="col">Count</th></tr></thead><tbody><tr><td>2024</td><td colspan="2">1,265</td></tr></tbody></table></figure>
<figure class="wp-block-embed is-type-video is-provider-youtube"><div class="wp-block-embed__wrapper"><iframe title="A talk" width="500" height="281" src="https://www.youtube.com/embed/a1B2c3D4e5F?feature=oembed" frameborder="0" allow="autoplay" allowfullscreen></iframe></div></figure>
<hr class="wp-block-separator has-alpha-channel-opacity"/>
<pre class="wp-block-verse">Roses
  are</pre>
<p>A claim.<sup data-fn="f1" class="fn"><a href="#f1" id="f1-link">1</a></sup></p>
<ol class="wp-block-footnotes"><li id="f1">A source. <a href="#f1-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>
<details class="wp-block-details"><summary>More</summary><p>Much more.</p></details>
<div class="wp-block-file"><object class="wp-block-file__embed" data="https://news.example/a.pdf" type="application/pdf"></object><a href="https://news.example/a.pdf">A file</a></div>
<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="https://news.example/give">Give</a></div></div>
<figure class="wp-block-gallery has-nested-images columns-2"><figure class="wp-block-image"><img src="a.jpg" alt=""/></figure><figure class="wp-block-image"><img src="b.jpg" alt=""/></figure></figure>`,
  'old WordPress': `
<h1>Title again</h1>
<p style="text-align: center;"><center><font size="5" color="red">Ten years</font></center>
<div id="attachment_5" style="width: 310px" class="wp-caption alignleft"><a href="/wp-content/x.jpg"><img class="size-medium" src="/wp-content/x-300x200.jpg" width="300" height="200" alt="X"></a><p id="caption-attachment-5" class="wp-caption-text">X, 2009</p></div>
<p>As Ales&#8217;s lawyer said&#8230;&nbsp;<a name="more"></a><span id="more-5"></span></p>
<p><st1:place w:st="on">Minsk</st1:place> is <o:p></o:p>cold. <strike>Warm</strike> <tt>x</tt> <acronym title="World">W</acronym></p>
<p><object width="425" height="344"><param name="movie" value="http://www.youtube.com/v/abc" /><embed src="http://www.youtube.com/v/abc" type="application/x-shockwave-flash" width="425" height="344"></embed></object></p>
<p>&nbsp;</p>
<table border="1" cellpadding="3"><tr><td align="right">1<td>2<tr><td>3<td>4</table>
<script type="text/javascript">document.write("<p>never</p>");</script>`,
  'lazy images': `
<figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" data-src="https://cdn.example/a.jpg" data-srcset="https://cdn.example/a.jpg 1x, https://cdn.example/a@2x.jpg 2x" class="lazyload" alt="A"><noscript><img src="https://cdn.example/a.jpg" alt="A"></noscript></figure>
<img src="https://cdn.example/placeholder.svg" data-lazy-src="https://cdn.example/b.jpg" data-lazy-srcset="https://cdn.example/b.jpg 2x" alt="B">
<picture><source type="image/avif" srcset="c.avif 1x, c2.avif 2x"><source media="(min-width: 600px)" data-srcset="c.webp"><img src="c.jpg" alt="C" loading="eager"></picture>`,
  'Ghost cards': `
<figure class="kg-card kg-image-card kg-width-wide kg-card-hascaption"><img src="https://ghost.example/content/images/a.jpg" class="kg-image" alt="A" loading="lazy" width="2000" height="1333" srcset="https://ghost.example/content/images/size/w600/a.jpg 600w, https://ghost.example/content/images/a.jpg 2000w"><figcaption><span style="white-space: pre-wrap;">A caption</span></figcaption></figure>
<div class="kg-card kg-callout-card kg-callout-card-blue"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Mind this.</div></div>
<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://other.example/"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Other</div></div><div class="kg-bookmark-thumbnail"><img src="https://other.example/t.jpg" alt=""></div></a></figure>
<!--kg-card-begin: html--><iframe src="https://player.vimeo.com/video/123456?h=1" title="Film"></iframe><!--kg-card-end: html-->
<div class="kg-card kg-audio-card"><audio src="https://ghost.example/a.mp3" preload="metadata"></audio><button class="kg-audio-play-icon"><svg viewBox="0 0 24 24"><path d="M1 1"/></svg></button></div>
<figure class="kg-card kg-code-card"><pre><code class="language-js">if (a &lt; b &amp;&amp; c) {}
</code></pre></figure>
<p>Text<br>more <code>x</code></p><hr>`,
  'posts quoted by a script': `
<blockquote class="twitter-tweet" data-width="550"><p lang="ru" dir="ltr">Слова <a href="https://t.co/x">pic</a></p>&mdash; A (@a) <a href="https://x.example/a/status/1?ref_src=twsrc">May 1, 2024</a></blockquote><p><script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script></p>
<script src="https://gist.github.com/someone/0123abcd.js"></script>
<div class="fb-post" data-href="https://www.facebook.com/x/posts/1"></div><script async defer crossorigin="anonymous" src="https://connect.facebook.net/en_US/sdk.js#xfbml=1"></script>
<script async src="https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js?client=ca-pub-1"></script>
<iframe src="https://open.spotify.com/embed/episode/1" loading="lazy"></iframe><iframe data-src="https://maps.example/embed?pb=1" src="about:blank" title="Map"></iframe>`,
  'other scripts and directions': `
<p dir="rtl" lang="fa">زندانی سیاسی <bdi>Ales</bdi> است. <q cite="https://x.example/q">نه</q></p>
<p lang="ja"><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</ruby> <ruby>東京<rt>とうきょう</ruby></p>
<p lang="he"><bdo dir="ltr">abc</bdo> שלום <time datetime="2025-01-31T10:00:00+03:00">31</time></p>
<p>H<sub>2</sub>O, x<sup>2</sup>, <abbr title="Viasna">V</abbr>, <dfn title="d">d</dfn>, <kbd>Ctrl</kbd>+<kbd>F</kbd>, <samp>ok</samp>, <var>n</var>, <mark>m</mark>, <ins datetime="2025-01-31">new</ins><del cite="/why">old</del>, <small>s</small><u>u</u><s>s</s>, super<wbr>long</p>
<dl><dt>Term<dd>What it means<div><dt>Other</dt><dd>More</dd></div></dl>`,
  'badly closed': `
<p>One<p>Two <b>bold <i>both</b> italic</i> none
<div><ul><li>a<li>b<ul><li>c</ul></ul><p>Three <a href="/x">link <a href="/y">other</a></p>
<h2>Head<h3>Sub</h2>text</h3></div></div></div></p></section>
<table>stray<tr><td>1</td><p>fostered</p></tr></table>
Last < 5 > 3 & <3 <- arrow`,
  'what is not an article': `
<html><head><title>Page</title><meta charset="utf-8"><link rel="stylesheet" href="/a.css"><style>p{color:red}</style></head><body class="single"><nav><a href="/">Home</a></nav><main><article><header><h1>Hi</h1></header><section><p>Text</p></section><aside>By the way</aside><footer>End</footer></article></main>
<form action="/subscribe"><label for="e">Email</label><input id="e" name="e"><button>Subscribe</button></form><dialog open>Cookie?</dialog><address>Here</address><svg><title>icon</title></svg>After</body></html>`,
};
