/// The list of all articles, a page at a time.

import { call } from './client.js';
import { byId, dateOf, failureNote, joined, make } from './page.js';
import { openArticle } from './reader.js';

const PAGE = 50;

export async function listArticles(offset = 0) {
  const list = byId('articles-list');
  const count = byId('articles-count');
  count.textContent = 'Opening…';
  try {
    const found = await call(`articles?limit=${PAGE}&offset=${offset}`);
    const items = found.items ?? [];
    const total = found.total ?? offset + items.length;
    list.replaceChildren(...items.map(entry));
    count.replaceChildren(words(offset, items.length, total));
    turnPages(offset, total);
  } catch (failure) {
    list.replaceChildren();
    count.replaceChildren(failureNote(failure, () => listArticles(offset)));
  }
}

function words(offset, shown, total) {
  if (!shown) return total ? 'No more articles.' : 'There are no articles yet.';
  if (shown === total) return total === 1 ? 'One article' : `${total.toLocaleString()} articles`;
  return `${(offset + 1).toLocaleString()}–${(offset + shown).toLocaleString()} of ${total.toLocaleString()}`;
}

function entry(article) {
  const cited = { articleId: article.id, title: article.title };
  return make('li', {},
    make('button', { type: 'button', class: 'entry', click: (event) => openArticle(cited, event.currentTarget) },
      make('span', { class: 'title', dir: 'auto', lang: article.language }, article.title ?? 'Untitled'),
      make('span', { class: 'small' }, ...joined([article.source, dateOf(article.publishedAt), article.language], ' · '))));
}

function turnPages(offset, total) {
  const turn = (id, to, possible) => {
    byId(id).disabled = !possible;
    byId(id).onclick = async () => {
      await listArticles(to);
      byId('articles-heading').focus();
    };
  };
  byId('articles-pages').hidden = total <= PAGE;
  turn('articles-previous', Math.max(0, offset - PAGE), offset > 0);
  turn('articles-next', offset + PAGE, offset + PAGE < total);
}
