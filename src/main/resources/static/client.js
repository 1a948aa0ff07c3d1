/// The calls to `/api/v1`, and the stream of an answer.

const SILENCE_MS = 60_000; // the server sends a comment every 15 s, so this is a line gone dead

export class Problem extends Error {
  constructor(message, status = 0) {
    super(message);
    this.status = status;
  }
}

/// The JSON of an answer, or null when it has no body.
export async function call(path, { method = 'GET', body, signal } = {}) {
  const response = await reach(path, { method, body, signal, accept: 'application/json' });
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

/// Yields `{name, data}` for `retrieved`, `sentence` and `done`; throws a Problem for all else.
export async function* ask(question, signal) {
  const response = await reach('ask', { method: 'POST', body: question, signal, accept: 'text/event-stream' });
  if (!/^text\/event-stream/.test(response.headers.get('content-type') ?? '')) {
    yield { name: 'done', data: await response.json() };
    return;
  }
  for await (const event of eventsOf(response.body, signal)) {
    const data = JSON.parse(event.data);
    if (event.name === 'error') throw new Problem(wordsOf(data), data.status);
    yield { name: event.name, data };
    if (event.name === 'done') return;
  }
  throw new Problem('The connection broke before the answer was complete.');
}

async function reach(path, { method, body, signal, accept }) {
  const headers = { Accept: accept };
  const key = sessionStorage.getItem('footnote.key');
  if (key) headers.Authorization = `Bearer ${key}`;
  if (body) headers['Content-Type'] = 'application/json';
  const response = await fetch(`api/v1/${path}`, { method, headers, signal, body: body && JSON.stringify(body) })
    .catch((failure) => {
      throw signal?.aborted ? failure : new Problem('The server cannot be reached. Look whether it is running, then try again.');
    });
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function problemOf(response) {
  const problem = await response.json().catch(() => ({}));
  const seconds = Number(response.headers.get('retry-after'));
  const wait = seconds > 0 ? ` Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.` : '';
  return new Problem(wordsOf({ status: response.status, ...problem }) + wait, response.status);
}

function wordsOf({ status, title, detail }) {
  if (status === 401) return detail ?? 'This server asks for an access key.';
  return detail ?? title ?? `The server could not do this (${status}).`;
}

/// Server-sent events as the HTML standard cuts them: a line ends with CR LF, LF or CR.
async function* eventsOf(stream, signal) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = '';
  let name = 'message';
  let data = [];
  try {
    for (;;) {
      const { done, value } = await readBeforeSilence(reader, signal);
      if (done) return;
      buffer += value;
      // A CR at the very end may be half of a CR LF whose LF is still on its way.
      for (let end; (end = /\r\n|\n|\r(?!$)/.exec(buffer)); ) {
        const line = buffer.slice(0, end.index);
        buffer = buffer.slice(end.index + end[0].length);
        const [, field, content] = /^([^:]*):? ?(.*)$/s.exec(line);
        if (field === 'event') name = content;
        if (field === 'data') data.push(content);
        if (line !== '') continue;
        if (data.length) yield { name, data: data.join('\n') };
        name = 'message';
        data = [];
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

async function readBeforeSilence(reader, signal) {
  let timer;
  const silence = new Promise((_, reject) => {
    timer = setTimeout(reject, SILENCE_MS, new Problem('The server went silent before the answer was complete.'));
  });
  try {
    return await Promise.race([reader.read(), silence]);
  } catch (failure) {
    if (signal.aborted || failure instanceof Problem) throw failure;
    throw new Problem('The connection broke before the answer was complete.');
  } finally {
    clearTimeout(timer);
  }
}
