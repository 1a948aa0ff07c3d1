/// The article panel: beside the answer where there is room, over it where there is not.

import { call } from './client.js';
import { byId, dateOf, failureNote, isWeb, joined, linkOut, make, withSpan } from './page.js';

const panel = byId('reader');
const sheet = byId('reader-article');
const roomBeside = matchMedia('(min-width: 60rem)');
let opener = null;
let note = null;
let loading = null;

/// `cited` names the article and, for a citation, its revision, quote, start and end.
export async function openArticle(cited, from) {
  opener = from;
  markNote(from.closest('.turn')?.querySelector(`.footnotes [data-marker="${cited.marker}"]`));
  loading?.abort();
  const mine = (loading = new AbortController());
  sheet.replaceChildren(make('h2', { id: 'reader-title', dir: 'auto' }, cited.title ?? 'Article'), make('p', { class: 'small' }, 'Opening…'));
  show();
  const revision = cited.revision ? `?revision=${cited.revision}` : '';
  try {
    const article = await call(`articles/${encodeURIComponent(cited.articleId)}${revision}`, { signal: mine.signal });
    render(article, cited);
  } catch (failure) {
    if (mine.signal.aborted) return;
    sheet.replaceChildren(make('h2', { id: 'reader-title', dir: 'auto' }, cited.title ?? 'Article'),
      failureNote(failure, () => openArticle(cited, from)));
  }
}

export const isReading = () => panel.open;
export const closeArticle = () => panel.close();

function show() {
  if (panel.open) return;
  if (roomBeside.matches) panel.show();
  else panel.showModal();
}

function markNote(next) {
  note?.classList.remove('being-read');
  note = next;
  note?.classList.add('being-read');
}

function render(article, cited) {
  const text = article.text ?? '';
  const holds = cited.quote != null && text.substring(cited.start, cited.end) === cited.quote;
  sheet.lang = article.language ?? '';
  sheet.replaceChildren(
    make('h2', { id: 'reader-title', dir: 'auto', tabindex: '-1' }, article.title ?? 'Untitled'),
    make('p', { class: 'small byline', dir: 'auto' }, ...joined([article.source, article.author, dateOf(article.publishedAt)], ' · ')),
    make('p', { class: 'small', lang: 'en' }, ...joined([
      isWeb(article.url) && linkOut(article.url, 'Read the original'),
      article.revision > 1 && `revision ${article.revision}`], ' · ')),
    cited.quote != null && !holds
      ? make('p', { class: 'failure', lang: 'en' }, 'The quote does not stand at its place in this revision of the article.') : '',
    ...(holds ? paragraphs(text, cited.start, cited.end) : paragraphs(text, 0, 0)));
  panel.scrollTop = 0;
  const quote = sheet.querySelector('mark');
  quote?.scrollIntoView({ block: 'center', behavior: 'instant' });
  (quote ?? byId('reader-title')).focus({ preventScroll: true });
}

/// One mark per paragraph that the span touches, so that a quote may cross blank lines.
function paragraphs(text, start, end) {
  return [...text.matchAll(/\S(?:(?!\n[^\S\n]*\n)[\s\S])*/g)].map(({ 0: words, index }) =>
    make('p', { dir: 'auto' }, ...withSpan(words, start - index, end - index, 'mark', { tabindex: '-1' })));
}

byId('reader-close').addEventListener('click', closeArticle);

panel.addEventListener('close', () => {
  if (panel.open) return; // closed only to change between beside and over
  loading?.abort();
  markNote(null);
  if (opener?.isConnected) opener.focus();
});

roomBeside.addEventListener('change', () => {
  if (!panel.open) return;
  panel.close();
  show();
});
