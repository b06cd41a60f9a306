// Keeps a page as it would be if it were loaded again: an order as it moves, a product as it sells.
// The server says when something changed, by server-sent events, and renders what there is to see; this puts it in place.
// Read by fetch and not by EventSource, since an access token belongs into a header, not into an address.

const HIDDEN_FOR = 30_000; // a tab that nobody sees keeps no function awake,
const QUIET_FOR = 3_600_000; // nor does one where nothing happened for an hour
const FINAL = [204, 400, 401, 403, 404];

const source = document.querySelector('template[data-events]');
let seen = source.dataset.seen;
let news = Date.now();

function sleep(milliseconds) {
  return new Promise(done => setTimeout(done, milliseconds));
}

function visible() {
  return document.visibilityState === 'visible'
    ? Promise.resolve()
    : new Promise(done => document.addEventListener('visibilitychange', done, {once: true})).then(visible);
}

function looked() {
  return new Promise(done => ['focus', 'pointermove', 'keydown'].forEach(
    event => addEventListener(event, done, {once: true})));
}

// Cuts the stream when the tab has been hidden for a while, or is left.
function untilUnseen() {
  const watch = new AbortController();
  let timer = 0;
  const changed = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') {
      timer = setTimeout(() => watch.abort(), HIDDEN_FOR);
    }
  };
  document.addEventListener('visibilitychange', changed, {signal: watch.signal});
  addEventListener('pagehide', () => watch.abort(), {signal: watch.signal});
  changed();
  return watch;
}

// One event from the lines of its block.
function parse(block) {
  const event = {data: ''};
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    event[line.slice(0, colon)] = line.slice(colon + 1).trimStart();
  }
  return event;
}

async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let {value, done} = await reader.read(); !done; {value, done} = await reader.read()) {
    const blocks = (text + value).split('\n\n');
    text = blocks.pop();
    yield* blocks.map(parse);
  }
}

// Makes one node like another and leaves alone what is: focus stays, and only what changed is announced.
function morph(from, to) {
  if (from.isEqualNode(to)) {
    return;
  }
  if (from.nodeType !== to.nodeType || from.nodeName !== to.nodeName) {
    from.replaceWith(to);
  } else if (from.nodeType !== Node.ELEMENT_NODE) {
    from.data = to.data;
  } else {
    [...from.attributes].filter(({name}) => !to.hasAttribute(name)).forEach(({name}) => from.removeAttribute(name));
    [...to.attributes].forEach(({name, value}) => from.setAttribute(name, value));
    const [old, fresh] = [[...from.childNodes], [...to.childNodes]];
    old.slice(fresh.length).forEach(node => node.remove());
    fresh.forEach((node, i) => i < old.length ? morph(old[i], node) : from.append(node));
  }
}

async function renew() {
  const answer = await fetch(location.href, {headers: {Accept: 'text/html'}, cache: 'no-store'});
  if (answer.status >= 500) {
    throw new Error(`the page answers ${answer.status}`); // and is asked for again, with what the stream says next
  }
  if (answer.ok) {
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.title = fresh.title;
    morph(document.querySelector('main'), fresh.querySelector('main'));
    document.dispatchEvent(new Event('renewed'));
  }
}

// What a customer is shown of how much there is: a page says "plenty" of all that is not few.
function shown(levels) {
  const few = Number(source.dataset.few);
  return JSON.stringify(JSON.parse(levels).map(({sku, available}) => [sku, Math.min(available, few + 1)]));
}

const told = new Map(source.dataset.few ? JSON.parse(shown(seen || '[]')) : []);

function isNews(event) {
  if (event.event !== 'availability') {
    return Number(event.id) > Number(source.dataset.seen); // the page may be ahead of its stream
  }
  const changed = JSON.parse(shown(event.data)).filter(([sku, level]) => told.get(sku) !== level);
  changed.forEach(([sku, level]) => told.set(sku, level));
  return changed.length > 0;
}

// Follows one stream to its end; tells by a number how many milliseconds later to come again, by nothing that it is over.
async function follow(signal) {
  const headers = {Accept: 'text/event-stream'};
  if (source.dataset.token) {
    Object.assign(headers, {Authorization: `Bearer ${source.dataset.token}`, 'Last-Event-ID': seen});
  }
  const answer = await fetch(source.dataset.events, {headers, signal, cache: 'no-store'});
  if (FINAL.includes(answer.status)) {
    return undefined;
  }
  if (!answer.ok) {
    return 1000 * (Number(answer.headers.get('Retry-After')) || 5) * (1 + Math.random());
  }
  let retry = 2000;
  for await (const event of events(answer.body)) {
    retry = Number(event.retry) || retry;
    if (event.event === 'end') {
      return undefined;
    }
    if (isNews(event)) {
      await renew();
      news = Date.now();
    }
    seen = event.id ?? seen;
  }
  return retry;
}

let pause = 0;
let failures = 0;
while (pause !== undefined) {
  await sleep(pause);
  await visible();
  if (Date.now() - news > QUIET_FOR) {
    await looked();
    news = Date.now();
  }
  const watch = untilUnseen();
  try {
    pause = await follow(watch.signal);
    failures = 0;
  } catch (failure) {
    // The network, the pod or the tab went away. All come back.
    pause = Math.min(30_000, 1000 * 2 ** failures++) * (0.5 + Math.random());
  } finally {
    watch.abort();
  }
}
