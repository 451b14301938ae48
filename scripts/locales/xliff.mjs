// Translation files: XLIFF 1.2, as lit-localize reads and writes it.
import {createRequire} from 'node:module';

// The XML parser that lit-localize itself uses.
const {DOMParser} = createRequire(import.meta.resolve('@lit/localize-tools/lib/index.js'))('@xmldom/xmldom');

export const parseXml = (xml) => new DOMParser().parseFromString(xml, 'text/xml');

/** Marks a translation whose source text has changed since, until a translator has read both and takes it away. */
export const needsReview = 'needs-review-translation';

/** What a translation file holds, in its order. */
export function readXliff(xml) {
  const list = (node, name) => Array.from(node.getElementsByTagName(name));
  return list(parseXml(xml), 'trans-unit').map((unit) => ({
    id: unit.getAttribute('id'),
    text: list(unit, 'source')[0]?.textContent ?? '',
    target: list(unit, 'target')[0]?.textContent,
    old: list(unit, 'target')[0]?.getAttribute('state') === needsReview,
    desc: list(unit, 'note').find((note) => note.getAttribute('from') === 'lit-localize')?.textContent ?? '',
  }));
}

/** Marks the translations whose source text is no longer what they were made from. */
export function markOld(file, messages) {
  for (const unit of Array.from(file.getElementsByTagName('trans-unit'))) {
    const [source] = Array.from(unit.getElementsByTagName('source'));
    const [target] = Array.from(unit.getElementsByTagName('target'));
    const text = messages.get(unit.getAttribute('id'));
    if (target && text !== undefined && source?.textContent !== text)
      target.setAttribute('state', needsReview);
  }
}
