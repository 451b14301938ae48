import {dot} from '../core/formats.js';

/** What stands on a card, and how the page would write it. */
export interface CardDetails {
  /** The page's headline, in any script and of any length. */
  readonly headline: string;
  /** A count as it is written on the page, `at least 1,244`. Never without `source`. */
  readonly count?: string | undefined;
  /** What is counted, `political prisoners in Belarus`. */
  readonly countLabel?: string | undefined;
  /** Where the count is from and of when it is. */
  readonly source?: string | undefined;
  /** The site as readers know it, by name or host. */
  readonly site: string;
  readonly direction: 'ltr' | 'rtl';
  /** A language tag: it chooses between the forms that a letter has in several languages. */
  readonly language: string;
  /** As in CSS, like the colours. */
  readonly fontFamily: string;
  /** Black or white are taken instead where it cannot be read on the background. */
  readonly color: string;
  /** Where it is transparent, white shows through. */
  readonly background: string;
}

/** A text broken into lines. All measures are in pixels. */
interface Block {
  /** From the top to the last base line. */
  readonly rise: number;
  readonly width: number;
  /** @param inset from the side where lines start, @param base the last base line, from the card's top */
  readonly draw: (inset: number, base: number) => void;
}

/** What networks show a link's picture in, 1.91 : 1. */
const width = 1200;
const height = 630;
const margin = 84;
const inner = width - 2 * margin;

const segments = (text: string, granularity: 'word' | 'grapheme'): string[] =>
  // Words that have no spaces between them are found by their script, whatever the language.
  Array.from(new Intl.Segmenter('en', {granularity}).segment(text), ({segment}) => segment);

/**
 * A text in the pieces between which a line may end: words with the spaces and marks that follow them, and with
 * the brackets, quotes, signs and no-break spaces that belong to what comes next.
 */
const unbreakable = (text: string): string[] =>
  segments(text.trim().replace(/[^\S\u00a0]+/g, ' '), 'word')
    .join('\n')
    .replace(/(?<! )\n(?=[\s\p{Pe}\p{Pf}\p{Po}\p{Pd}])|(?<=[\p{Ps}\p{Pi}\p{Sc}"'#@¡¿\u00a0])\n/gu, '')
    .split('\n');

/**
 * Draws a picture of an article for sharing, 1200 × 630 pixels, in the page's colours and font. The headline
 * gets as large as it can be; one that does not fit even when it is small ends in "…".
 *
 * @returns a PNG; rejects where the browser keeps pages from reading pictures, as Tor Browser does
 */
export async function shareCard(details: CardDetails): Promise<Blob> {
  const {headline, count, direction, color, background} = details;
  // What the page has not loaded it would load for the card, and a reader has asked for nothing yet.
  const has = (weight: number) =>
    document.fonts.check(`${weight} 9px ${details.fontFamily}`, Object.values(details).join(''));
  const fontFamily = has(400) ? details.fontFamily : 'serif';
  const bold = has(700) || fontFamily === 'serif' ? 700 : 400;
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  Object.assign(canvas, {width, height, lang: details.language});
  pen.direction = direction;

  /** Covers the card with a colour, and tells how light it is then: 0 to 255, by its green, which is most of lightness. */
  const paint = (paper: string): number => {
    pen.fillStyle = paper;
    pen.fillRect(0, 0, width, height);
    return pen.getImageData(0, 0, 1, 1).data[1] as number;
  };

  /** A text at the largest size at which it fits a box, in lines of like length. */
  const fit = (
    text: string,
    weight: number,
    size: number,
    smallest: number,
    room: number,
    tall: number,
  ): Block => {
    const font = (pen.font = `${weight} ${size}px ${fontFamily}`);
    const widthOf = (line: string) => pen.measureText(line.trimEnd()).width;
    const pieces = unbreakable(text);
    const wrap = (limit: number): string[] => {
      const lines: string[] = [];
      let line = '';
      for (const piece of pieces) {
        for (const part of widthOf(piece) > limit ? segments(piece, 'grapheme') : [piece]) {
          if (line && widthOf(line + part) > limit) {
            lines.push(line);
            line = '';
          }
          line += part;
        }
      }
      return [...lines, line];
    };
    let lines = wrap(room);
    // Some scripts reach further up and down than a line is high.
    const reach = (side: 'Ascent' | 'Descent', least: number) =>
      Math.max(size * least, ...lines.map((line) => pen.measureText(line)[`actualBoundingBox${side}`]));
    const ascent = reach('Ascent', 0.75);
    const leading = Math.max(size * 1.15, ascent + reach('Descent', 0.25));
    const most = Math.floor(tall / leading);
    // Letters of one word come apart only where the size has nearly come down to the smallest.
    if (
      size > smallest &&
      (lines.length > most || (size > smallest * 1.6 && pieces.some((piece) => widthOf(piece) > room)))
    )
      return fit(text, weight, size - 2, smallest, room, tall);
    if (lines.length > most) {
      lines.length = most || 1;
      const end = segments(lines.pop() ?? '', 'grapheme');
      while (widthOf(`${end.join('')}…`) > room) end.pop();
      lines.push(`${end.join('').trimEnd()}…`);
    } else {
      // As even as may be, but no word comes apart for that.
      const widest = Math.max(...pieces.map(widthOf));
      for (let limit = room; limit >= widest && wrap(limit).length === lines.length; limit -= 16)
        lines = wrap(limit);
    }
    return {
      rise: ascent + leading * (lines.length - 1),
      width: Math.max(...lines.map(widthOf)),
      draw(inset, base) {
        pen.font = font;
        for (const line of lines.reverse()) {
          pen.fillText(line, direction === 'rtl' ? width - inset : inset, base);
          base -= leading;
        }
      },
    };
  };

  const black = paint('#000');
  const white = paint('#fff');
  const paper = paint(background);
  const ink = paint(color);
  paint('#fff');
  paint(background);
  pen.fillStyle = Math.abs(paper - ink) > 99 ? color : paper > 127 ? '#000' : '#fff';

  let base = height - margin;
  const foot = fit(
    [details.source, details.site].filter(Boolean).join(dot(details.language)),
    400,
    28,
    18,
    inner,
    76,
  );
  foot.draw(margin, base);
  base -= foot.rise + 34;
  pen.fillRect(margin, base, inner, 2);
  if (count) {
    base -= 46;
    const number = fit(count, bold, 136, 48, 620, 160);
    const label = fit(details.countLabel ?? '', 400, 42, 20, inner - number.width - 40, 150);
    number.draw(margin, base);
    label.draw(margin + number.width + 40, base);
    base -= Math.max(number.rise, label.rise);
  }
  const title = fit(headline, bold, 104, 28, inner, base - 40 - margin);
  title.draw(margin, margin + title.rise);

  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve);
  });
  // Where pages get false pixels, black is not black, and the picture is noise.
  if (!blob || white - black < 200) throw new Error('The browser makes no pictures.');
  return blob;
}
