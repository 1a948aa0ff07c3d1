/// The page of Footnote: a box to ask in, the conversation so far, the list of articles.

import { Turn } from './answer.js';
import { listArticles } from './articles.js';
import { ask, call } from './client.js';
import { byId, make } from './page.js';
import { closeArticle, isReading } from './reader.js';

const LIMIT = 2000;
const NEAR = 200;
const box = byId('question');
let conversationId = null;
let running = null;
let asked = 0;
let latest = null;

function begin(text) {
  const question = text.trim();
  if (!question || question.length > LIMIT || running) return;
  const turn = new Turn(question, ++asked);
  byId('turns').append(turn.node);
  box.value = '';
  fit();
  latest = question;
  entitle();
  dress();
  run(turn);
  // From here Tab leads to the first footnote; typing leads back to the box.
  turn.heading.focus({ preventScroll: true });
  turn.heading.scrollIntoView({ block: 'start' });
}

async function run(turn) {
  if (running) return;
  const mine = (running = new AbortController());
  const again = () => {
    turn.heading.focus({ preventScroll: true });
    run(turn);
  };
  turn.begin();
  dress();
  try {
    const question = { question: turn.question, ...(conversationId && { conversationId }) };
    for await (const { name, data } of ask(question, mine.signal)) {
      if (name === 'retrieved') turn.lookIn(data.closest ?? []);
      if (name === 'sentence') turn.add(data.sentence, data.citations ?? []);
      if (name === 'done') {
        conversationId = data.conversationId ?? conversationId;
        turn.finish(data);
      }
    }
  } catch (failure) {
    if (mine.signal.aborted) turn.stop(again);
    else turn.fail(failure, again);
  } finally {
    if (running === mine) running = null;
    dress();
  }
}

function stop() {
  running?.abort();
}

function startOver() {
  stop();
  running = null;
  if (isReading()) closeArticle();
  if (conversationId) call(`conversations/${encodeURIComponent(conversationId)}`, { method: 'DELETE' }).catch(() => {});
  conversationId = null;
  latest = null;
  byId('turns').replaceChildren();
  byId('announcer').replaceChildren();
  history.replaceState(null, '', location.pathname);
  route();
  dress();
  box.focus();
}

/// Brings what can be seen in line with what is going on.
function dress() {
  const talking = byId('turns').childElementCount > 0;
  document.body.classList.toggle('talking', talking);
  byId('new-conversation').hidden = !talking;
  byId('ask').hidden = running != null;
  byId('stop').hidden = running == null;
  box.placeholder = talking ? 'Ask another question' : 'Ask a question';
}

function fit() {
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight}px`;
  const left = LIMIT - box.value.trim().length;
  const room = byId('room');
  room.hidden = left > NEAR;
  room.textContent = left < 0 ? `${-left} characters too many` : `${left} characters left`;
  room.classList.toggle('over', left < 0);
  box.setAttribute('aria-invalid', String(left < 0));
  byId('ask').disabled = left < 0;
}

function route() {
  const articles = location.hash === '#articles';
  byId('ask-view').hidden = articles;
  byId('articles-view').hidden = !articles;
  for (const [id, here] of [['to-ask', !articles], ['to-articles', articles]]) {
    if (here) byId(id).setAttribute('aria-current', 'page');
    else byId(id).removeAttribute('aria-current');
  }
  if (isReading()) closeArticle();
  if (articles) listArticles();
  entitle();
}

function entitle() {
  const subject = location.hash === '#articles' ? 'Articles' : latest;
  document.title = subject ? `${subject} – Footnote` : 'Footnote';
}

async function offerExamples() {
  const { examples = [] } = await call('examples').catch(() => ({})) ?? {};
  const buttons = examples.slice(0, 3).map((example) =>
    make('button', { type: 'button', class: 'example', dir: 'auto', click: () => begin(example) }, example));
  byId('examples').replaceChildren(...buttons);
  byId('examples').hidden = !buttons.length;
}

box.addEventListener('input', fit);
box.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  begin(box.value);
});
byId('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  begin(box.value);
});
byId('stop').addEventListener('click', () => {
  stop();
  byId('turns').lastElementChild?.querySelector('h2').focus({ preventScroll: true });
});
byId('new-conversation').addEventListener('click', startOver);
addEventListener('hashchange', ({ newURL }) => {
  if (new URL(newURL).hash !== '#main') route();
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.isComposing) {
    if (isReading()) closeArticle();
    else stop();
    return;
  }
  const typing = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
  const elsewhere = event.target === document.body || event.target.matches('h2.question');
  if (typing && elsewhere && !byId('ask-view').hidden) box.focus();
});

route();
dress();
offerExamples();
const linked = new URLSearchParams(location.search).get('q');
if (linked) {
  box.value = linked;
  fit();
  begin(linked);
}
