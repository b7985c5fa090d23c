import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import { after, before, beforeEach, test } from 'node:test';
import { ApiError } from '../../main/resources/org/medal/studio/web/js/api.js';
import { Outbox } from '../../main/resources/org/medal/studio/web/js/label/outbox.js';

/** What the server took, in order, and how it meets the next requests. */
let taken;
let moods;
const server = http.createServer(async (request, response) => {
  let body = '';
  for await (const part of request) {
    body += part;
  }
  const mood = moods.shift() ?? 200;
  if (mood === 'lost') {
    request.socket.destroy();
    return;
  }
  if (mood === 200) {
    taken.push(JSON.parse(body).assignment);
  }
  response.writeHead(mood).end('{"error":"No."}');
});

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

after(() => server.close());

beforeEach(() => {
  taken = [];
  moods = [];
});

/** The browser's storage, as far as it is used. */
function memory() {
  const values = new Map();
  return { getItem: (key) => values.get(key) ?? null, setItem: (key, value) => values.set(key, value) };
}

async function post(answer) {
  const url = `http://127.0.0.1:${server.address().port}/`;
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(answer) })
    .catch(() => { throw new ApiError(0, 'Lost.'); });
  if (!response.ok) {
    throw new ApiError(response.status, 'No.');
  }
  return response.json();
}

/** An outbox that tries again at once, and a diary of what it says. */
function outbox(storage = memory(), renew = async () => {}) {
  const diary = [];
  const box = new Outbox(1, { storage, post, renew }, {
    saved: (answer) => diary.push(`saved ${answer.assignment}`),
    refused: (answer, error) => diary.push(`refused ${answer.assignment}: ${error.status}`),
    failed: (error) => {
      diary.push(`failed: ${error.status}`);
      setImmediate(() => box.wake());
    },
  });
  return { box, diary };
}

const answer = (assignment) => ({ assignment, kind: 'label', label: 'dr', activeMillis: 1, guessShown: false });

test('answers arrive in the order in which they were given', async () => {
  const { box } = outbox();
  const first = box.put(answer(1));
  box.put(answer(2));
  box.put(answer(3));
  await first;
  assert.deepEqual(taken, [1, 2, 3]);
});

test('a lost connection loses no answer', async () => {
  moods = ['lost', 'lost', 200];
  const { box, diary } = outbox();
  await box.put(answer(1));
  assert.deepEqual(taken, [1]);
  assert.deepEqual(diary, ['failed: 0', 'failed: 0', 'saved 1']);
});

test('a server in trouble is asked again, and so is one that wants a login', async () => {
  moods = [500, 429, 401];
  const { box, diary } = outbox();
  await box.put(answer(1));
  assert.deepEqual(diary, ['failed: 500', 'failed: 429', 'failed: 401', 'saved 1']);
});

test('a token that is no longer good is renewed', async () => {
  moods = [403];
  let renewed = 0;
  const { box } = outbox(memory(), async () => { renewed++; });
  await box.put(answer(1));
  assert.equal(renewed, 1);
  assert.deepEqual(taken, [1]);
});

test('a refused answer makes way for the next', async () => {
  moods = [409];
  const { box, diary } = outbox();
  const first = box.put(answer(1));
  box.put(answer(2));
  await first;
  assert.deepEqual(diary, ['refused 1: 409', 'saved 2']);
});

test('what was not sent goes out after the page is loaded again', async () => {
  moods = ['lost'];
  const storage = memory();
  const { box } = outbox(storage);
  const sent = box.put(answer(1));
  box.close();
  await sent;
  assert.deepEqual(taken, []);
  await outbox(storage).box.send();
  assert.deepEqual(taken, [1]);
  await outbox(storage).box.send();
  assert.deepEqual(taken, [1]);
});

test('one reader does not send what another left behind', async () => {
  const storage = memory();
  storage.setItem('medal.outbox.2', JSON.stringify([answer(9)]));
  await outbox(storage).box.send();
  assert.deepEqual(taken, []);
});

test('a storage that cannot be read holds nothing', async () => {
  const storage = memory();
  storage.setItem('medal.outbox.1', '{"not": "answers"');
  const { box } = outbox(storage);
  await box.put(answer(1));
  assert.deepEqual(taken, [1]);
});
