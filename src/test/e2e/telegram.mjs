// node telegram.mjs MODULES_DIR TOKEN — a conversation with a bot over telegram-test-api, a Bot API server that others
// wrote. Says on its first line where that server is; then one line per check, exit 0 when all hold.
import { createServer, request } from 'node:http';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [modules, token] = process.argv.slice(2);
if (!token) {
  console.error('usage: node telegram.mjs MODULES_DIR TOKEN');
  process.exit(2);
}
const load = createRequire(join(resolve(modules), 'package.json'));
const { TelegramServer } = load('telegram-test-api/lib/telegramServer.js');

let failed = 0;
function check(claim, holds, seen = '') {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${claim}${holds ? '' : `: ${JSON.stringify(seen)}`}`);
  if (!holds) failed++;
}
const listening = (server) => new Promise((done) => server.listen(0, '127.0.0.1', () => done(server.address().port)));
async function freePort() {
  const server = createServer();
  const port = await listening(server);
  await new Promise((done) => server.close(done));
  return port;
}

// What the server lacks of the Bot API, before it: methods, `is_bot`, dates in seconds.
const lacking = {
  getme: { id: 666, is_bot: true, first_name: 'Test', username: 'TestNameBot' },
  sendchataction: true,
  setmycommands: true,
  answercallbackquery: true,
};
function repaired(port) {
  return createServer((incoming, outgoing) => {
    const method = incoming.url.toLowerCase().split(/[/?]/).at(2);
    if (method in lacking) {
      incoming.resume();
      outgoing.setHeader('Content-Type', 'application/json');
      outgoing.end(JSON.stringify({ ok: true, result: lacking[method] }));
      return;
    }
    const options = { host: '127.0.0.1', port, path: incoming.url, method: incoming.method, headers: incoming.headers };
    const onward = request(options, async (reply) => {
      const text = await reply.setEncoding('utf8').toArray();
      const body = text.join('').replace(/("date":\d{10})\d{3}/g, '$1');
      outgoing.writeHead(reply.statusCode, { 'Content-Type': 'application/json' }).end(body);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
}

const port = await freePort();
const server = new TelegramServer({ host: '127.0.0.1', port, storeTimeout: 600 });
await server.start();
console.log(await listening(repaired(port)));

const user = server.getClient(token, { timeout: 60_000, userId: 71, chatId: 71 });
async function said(claim) {
  const update = (await user.getUpdates()).result.at(-1);
  check(`${claim}: something is said`, !!update?.message?.text, update);
  return update.message;
}
const buttons = (message) => (message.reply_markup?.inline_keyboard ?? []).flat().map((button) => button.callback_data ?? button.url);

await user.sendCommand(user.makeCommand('/start'));
const hello = await said('/start');
check('/start says what the bot does', /articles/.test(hello.text), hello.text);

await user.sendMessage(user.makeMessage('How many people died at the Crocus concert hall?'));
const answer = await said('a question');
check('the answer holds 133 and a marker', /133[^]*\[1\]/.test(answer.text), answer.text);
const kinds = (answer.entities ?? []).map((entity) => entity.type);
check('it has a quote', kinds.includes('expandable_blockquote'), kinds);
check('its article is named', kinds.some((kind) => kind === 'text_link' || kind === 'bold'), kinds);
check('it has five buttons', buttons(answer).length === 5, buttons(answer));

await user.sendCallback(user.makeCallbackQuery(buttons(answer)[0], { message: { message_id: 3, date: 1764000000 } }));
const sources = await said('a pressed button');
check('the button shows the sources', sources.text.startsWith('Sources'), sources.text);

await user.sendMessage(user.makeMessage('And where did it happen?'));
const next = await said('a follow-up');
check('the follow-up stays with the topic', /Crocus|Moscow/.test(next.text), next.text);

await user.sendMessage(user.makeMessage('What is the boiling point of tungsten?'));
const refusal = await said('a question nobody can answer');
check('a refusal offers articles', buttons(refusal).length > 0 && buttons(refusal).every((to) => /^(art:|https:)/.test(to)), buttons(refusal));

await user.sendCommand(user.makeCommand('/forget'));
const forgotten = await said('/forget');
check('/forget forgets', /Forgotten/.test(forgotten.text), forgotten.text);
process.exit(failed ? 1 : 0);
