/// A turn: one question and its answer, drawn as it arrives and set right when it is whole.

import { call } from './client.js';
import { announce, byId, dateOf, dateWords, failureNote, joined, linkOut, make, withSpan } from './page.js';
import { openArticle } from './reader.js';

const LONG_QUESTION = 140;
const LONGEST_GLUED = 24;
const TITLES_SHOWN = 3;
const DEGRADED = {
  'model-timeout': 'The language model took too long, so this answer quotes the articles directly.',
  'model-unavailable': 'The language model is not available, so this answer quotes the articles directly.',
  'model-unsupported-answer': 'What the language model wrote was not held up by the articles, so this answer quotes them directly.',
};

export class Turn {
  constructor(question, number) {
    this.question = question;
    this.heading = make('h2', { id: `question-${number}`, class: question.length > LONG_QUESTION ? 'question long' : 'question', tabindex: '-1', dir: 'auto' }, question);
    this.looking = make('p', { class: 'looking' });
    this.prose = make('p', { class: 'prose', dir: 'auto' });
    this.footnotes = make('ol', { class: 'footnotes', 'aria-label': 'Footnotes' });
    this.after = make('div', { class: 'after' });
    this.node = make('article', { class: 'turn', 'aria-labelledby': this.heading.id },
      this.heading, this.looking, this.prose, this.footnotes, this.after);
  }

  begin() {
    this.sentences = [];
    this.citations = [];
    for (const part of [this.prose, this.footnotes, this.after]) part.replaceChildren();
    byId('announcer').replaceChildren();
    this.#enter('waiting');
    this.looking.replaceChildren('Looking through the articles…');
  }

  lookIn(closest) {
    if (!closest.length) return;
    const titles = closest.slice(0, TITLES_SHOWN).map(({ title }) => make('cite', { dir: 'auto' }, title ?? 'Untitled'));
    const more = closest.length - titles.length;
    this.looking.replaceChildren('Looking in: ', ...joined(titles), more > 0 ? ` and ${more} more…` : '…');
  }

  add(sentence, citations) {
    this.sentences.push(sentence);
    this.citations.push(...citations);
    this.#enter('arriving');
    this.#draw();
    announce(sentence.text);
  }

  finish(answer) {
    const heard = this.sentences.length;
    this.sentences = answer.sentences ?? [];
    this.citations = answer.citations ?? [];
    this.#draw(answer.shortAnswer);
    this.#enter(answer.status);
    this.after.replaceChildren(...this.#afterwords(answer));
    if (answer.status === 'abstained') announce(answer.answer);
    else this.sentences.slice(heard).forEach(({ text }) => announce(text));
    if (this.citations.length) announce(`End of the answer, ${this.citations.length} ${this.citations.length === 1 ? 'footnote' : 'footnotes'}.`);
  }

  fail(problem, again) {
    this.#enter('failed');
    this.after.replaceChildren(failureNote(problem, again));
  }

  stop(again) {
    this.#enter('stopped');
    announce('Stopped.');
    this.after.replaceChildren(make('div', { class: 'meta' },
      make('span', {}, this.sentences.length ? 'Stopped before the answer was complete.' : 'Stopped.'),
      make('button', { type: 'button', class: 'plain', click: again }, 'Ask again')));
  }

  #enter(status) {
    this.node.dataset.status = status;
    this.node.setAttribute('aria-busy', String(status === 'waiting' || status === 'arriving'));
  }

  /// Redraws only what differs, so that a marker which has the focus keeps it.
  #draw(shortAnswer) {
    this.sentences.forEach((sentence, index) => {
      const node = this.prose.children[index] ?? this.prose.appendChild(make('span', { class: 'sentence' },
        make('span', { class: 'words' }), make('span', { class: 'glued' }, make('span', { class: 'words' }), make('sup', { class: 'markers' })), ' '));
      setWords(node.querySelectorAll('.words'), sentence.text, index === 0 ? shortAnswer?.text : null);
      bringInLine(node.querySelector('.markers'), sentence.markers, (marker) => this.#markerButton(marker));
    });
    while (this.prose.children.length > this.sentences.length) this.prose.lastChild.remove();
    bringInLine(this.footnotes, this.citations, (citation) => this.#footnote(citation));
  }

  #open(marker, from) {
    const citation = this.citations.find((candidate) => candidate.marker === marker);
    if (citation) openArticle(citation, from);
  }

  #markerButton(marker) {
    return make('button', { type: 'button', class: 'marker', 'aria-label': `Footnote ${marker}, show in article`,
      click: (event) => this.#open(marker, event.currentTarget) }, `[${marker}]`);
  }

  #footnote(citation) {
    const { marker } = citation;
    return make('li', { class: 'footnote', 'data-marker': marker },
      make('span', { class: 'number' }, String(marker)),
      make('div', {},
        make('blockquote', { class: 'quote', dir: 'auto' }, citation.quote),
        make('p', { class: 'reference', dir: 'auto' }, ...joined([
          linkOut(citation.url, citation.title ?? 'Untitled', { class: 'title' }), citation.source, dateOf(citation.publishedAt),
          citation.page != null && `p. ${citation.page}`]), '.'),
        make('button', { type: 'button', class: 'plain show', 'aria-label': `Show in article, footnote ${marker}`,
          click: (event) => this.#open(marker, event.currentTarget) }, 'Show in article')));
  }

  #afterwords(answer) {
    const parts = [];
    if (answer.status === 'abstained') parts.push(...this.#abstention(answer));
    if (answer.rewrittenQuestion && answer.rewrittenQuestion !== answer.question) {
      parts.push(make('p', { class: 'small', dir: 'auto' }, `Understood as: ${answer.rewrittenQuestion}`));
    }
    if (answer.degraded) parts.push(make('p', { class: 'small degraded' }, DEGRADED[answer.degraded] ?? `Not in the mode asked for: ${answer.degraded}.`));
    const asOf = answer.status === 'answered' && dateOf(answer.asOf);
    parts.push(make('div', { class: 'meta' },
      make('span', {}, ...joined([
        answer.status === 'answered' && answer.confidence != null && `confidence ${Math.round(answer.confidence * 100)}%`,
        answer.mode === 'model' && answer.status === 'answered' && 'written by a language model, each sentence checked',
        asOf && make('span', {}, 'as of ', asOf),
        answer.timings?.totalMs != null && `${answer.timings.totalMs.toLocaleString()} ms`], ' · ')),
      make('span', { class: 'actions' }, this.#copyButton(answer), ...this.#thumbs(answer.id))));
    return parts;
  }

  #abstention(answer) {
    const closest = (answer.closest ?? []).map((article) => make('li', {},
      make('button', { type: 'button', class: 'closest-article', click: (event) => openArticle(article, event.currentTarget) },
        make('span', { class: 'title', dir: 'auto' }, article.title ?? 'Untitled'), dateOf(article.publishedAt) ?? '')));
    return [
      make('p', { class: 'refusal', dir: 'auto' }, answer.answer),
      closest.length ? make('div', { class: 'closest' }, make('h3', {}, 'Closest articles'), make('ul', {}, ...closest)) : ''];
  }

  #copyButton(answer) {
    if (!navigator.clipboard || answer.status !== 'answered') return null;
    const copy = async (event) => {
      const button = event.currentTarget;
      const notes = this.citations.map((citation) => `[${citation.marker}] “${citation.quote}” ${[
        citation.title, citation.source, dateWords(citation.publishedAt), citation.page != null && `p. ${citation.page}`, citation.url].filter(Boolean).join(', ')}`);
      await navigator.clipboard.writeText([answer.answer, ...notes].join('\n\n'));
      button.textContent = 'Copied';
    };
    return make('button', { type: 'button', class: 'plain', click: copy }, 'Copy');
  }

  #thumbs(id) {
    if (!id) return [];
    const buttons = [['up', 'Good answer'], ['down', 'Bad answer']].map(([rating, label]) =>
      make('button', { type: 'button', class: 'plain thumb', 'data-rating': rating, 'aria-label': label, title: label, 'aria-pressed': 'false',
        click: () => rate(rating) }));
    const rate = async (rating) => {
      const press = (chosen) => buttons.forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.rating === chosen)));
      press(rating);
      try {
        await call(`answers/${encodeURIComponent(id)}/feedback`, { method: 'POST', body: { rating } });
      } catch (failure) {
        press(null);
        if ([404, 405].includes(failure.status)) buttons.forEach((button) => button.remove());
      }
    };
    return buttons;
  }
}

/// The last word goes in a part of its own with the markers, so that no marker starts a line.
function setWords([body, tail], text, short) {
  const last = /\S+$/.exec(text)?.[0] ?? '';
  const cut = text.length - (last.length > LONGEST_GLUED ? 0 : last.length);
  const start = short ? text.indexOf(short) : -1;
  const end = start < 0 ? -1 : start + short.length;
  body.replaceChildren(...withSpan(text.slice(0, cut), start, end, 'strong', { class: 'short' }));
  tail.replaceChildren(...withSpan(text.slice(cut), start - cut, end - cut, 'strong', { class: 'short' }));
}

function bringInLine(parent, values, nodeOf) {
  values.forEach((value, index) => {
    const drawn = JSON.stringify(value);
    const old = parent.children[index];
    if (old?.drawn === drawn) return;
    const fresh = Object.assign(nodeOf(value), { drawn });
    if (old) old.replaceWith(fresh);
    else parent.append(fresh);
  });
  while (parent.children.length > values.length) parent.lastElementChild.remove();
}
