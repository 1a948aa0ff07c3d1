/// Small makers of page parts. Whatever comes from a user or an article enters as a text node.

export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value == null || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child != null && child !== ''));
  return node;
}

export const byId = (id) => document.getElementById(id);

// In UTC, so that an article dated midnight keeps its day west of Greenwich.
const longDate = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' });

export function dateWords(instant) {
  const date = new Date(instant ?? NaN);
  return Number.isNaN(date.getTime()) ? null : longDate.format(date);
}

export function dateOf(instant) {
  const words = dateWords(instant);
  return words && make('time', { datetime: instant }, words);
}

/// A link out, or plain text when the address is not one that a reader can safely open.
export function linkOut(url, text, attributes = {}) {
  if (!isWeb(url)) return make('span', attributes, text);
  const away = make('span', { class: 'visually-hidden' }, ' (opens in a new tab)');
  return make('a', { ...attributes, href: url, target: '_blank', rel: 'noopener noreferrer nofollow' }, text, away);
}

export function isWeb(url) {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}

/// Parts side by side with a separator between those that are there.
export function joined(parts, separator = ', ') {
  return parts.filter(Boolean).flatMap((part, index) => (index ? [separator, part] : [part]));
}

/// The text as nodes, with what of [start, end) lies in it wrapped.
export function withSpan(text, start, end, tag, attributes) {
  const from = Math.min(Math.max(start, 0), text.length);
  const to = Math.min(Math.max(end, from), text.length);
  return [text.slice(0, from), to > from ? make(tag, attributes, text.slice(from, to)) : '', text.slice(to)];
}

export function announce(text) {
  byId('announcer').append(make('p', {}, text));
}

/// A failure in plain words, with what can be done about it.
export function failureNote(problem, again) {
  const note = make('div', { class: 'failure', role: 'alert' }, make('p', {}, problem.message));
  if (problem.status === 401) note.append(keyForm(again));
  else note.append(make('button', { type: 'button', class: 'plain', click: again }, 'Try again'));
  return note;
}

function keyForm(again) {
  const key = make('input', { type: 'password', name: 'key', 'aria-label': 'Access key', autocomplete: 'off', required: true });
  const enter = (event) => {
    event.preventDefault();
    sessionStorage.setItem('footnote.key', key.value.trim());
    again();
  };
  return make('form', { class: 'key', submit: enter }, key, make('button', { class: 'plain' }, 'Use this key'));
}
