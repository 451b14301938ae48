// The dark switch. It keeps nothing on the reader's device: the choice lives on
// this page, and travels to the other language editions in their links.

const root = document.documentElement;
const button = document.querySelector('.dark-switch');
const editions = document.querySelectorAll('.languages a');

/** @param {boolean} dark */
function paint(dark) {
  root.dataset.theme = dark ? 'dark' : 'light';
  button?.setAttribute('aria-pressed', String(dark));
  for (const link of editions) {
    link.search = dark ? '?theme=dark' : '';
  }
}

if (button) {
  button.hidden = false; // without this script the switch would be a button that does nothing
  button.addEventListener('click', () => {
    paint(root.dataset.theme !== 'dark');
  });
}

paint(new URLSearchParams(location.search).get('theme') === 'dark');
