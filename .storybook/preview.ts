/// <reference types="vite/client" />
import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import '../src/define.js';
import {loadCommentTexts} from '../src/core/locale.js';
import {languages, pageAround, themes, widths} from '../stories/support/page.js';
import {setPseudoTranslations} from '../stories/support/words.js';

// Made by the build. Without it the stories work, and only the tables of attributes stay empty.
const [manifest] = Object.values(
  import.meta.glob('../dist/custom-elements.json', {eager: true, import: 'default'}),
);
if (manifest) setCustomElementsManifest(manifest);

setPseudoTranslations();
loadCommentTexts();

const preview: Preview = {
  decorators: [(story, {globals, viewMode}) => pageAround(story(), globals, viewMode === 'story')],
  initialGlobals: {theme: 'light', language: 'en', width: ''},
  globalTypes: {
    theme: {
      description: 'The page around the widget',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: themes.map((value) => ({value, title: `${value} page`})),
      },
    },
    language: {
      description: 'Language and direction of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: Object.entries(languages).map(([value, {name, dir}]) => ({
          value,
          title: name,
          right: dir === 'rtl' ? 'right to left' : '',
        })),
      },
    },
    width: {
      description: 'Width of the page',
      toolbar: {
        icon: 'grow',
        dynamicTitle: true,
        items: [
          {value: '', title: 'as wide as it goes'},
          ...widths.map((value) => ({value, title: `${value} px`})),
        ],
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    controls: {sort: 'requiredFirst'},
    options: {
      storySort: {order: ['Welcome', 'Embedding', 'Theming', 'States and promises', '*']},
    },
    a11y: {
      // The same rules as in the tests: all but those about the landmarks of a whole page.
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: Object.fromEntries(
          ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass'].map((rule) => [
            rule,
            {enabled: false},
          ]),
        ),
      },
    },
  },
};

export default preview;
