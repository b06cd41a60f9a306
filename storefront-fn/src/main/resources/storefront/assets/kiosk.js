// Search as you type: a combobox, as the ARIA Authoring Practices describe it, over the shop's search form.
// Without this file the form is sent as forms are.

const PAUSE = 150; // milliseconds without a key before the shop is asked
const SHORTEST = 2; // characters that are worth asking for

const form = document.querySelector('.search');
const input = form.querySelector('input');
const list = element('ul', {id: 'suggestions', role: 'listbox', hidden: '', 'aria-label': input.labels[0].textContent});
const status = element('p', {class: 'hidden', role: 'status'});
let timer = 0;
let asked = new AbortController();

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  made.append(...children);
  return made;
}

function active() {
  return list.querySelector('[aria-selected=true]');
}

function select(option) {
  active()?.setAttribute('aria-selected', 'false');
  option?.setAttribute('aria-selected', 'true');
  option?.scrollIntoView({block: 'nearest'});
  input.setAttribute('aria-activedescendant', option?.id ?? '');
}

function close() {
  clearTimeout(timer);
  asked.abort();
  list.hidden = true;
  list.replaceChildren();
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-activedescendant', '');
}

function show({items, announcement}) {
  list.replaceChildren(...items.map(({name, price, picture, href}, i) =>
    element('li', {id: `suggestion-${i}`, role: 'option', 'aria-selected': 'false', 'data-href': href},
      element('img', {src: picture, alt: '', width: 40, height: 40}),
      element('span', {class: 'name'}, name),
      element('span', {class: 'price'}, price))));
  list.hidden = items.length === 0;
  input.setAttribute('aria-expanded', String(!list.hidden));
  status.textContent = announcement;
}

async function suggest(text) {
  asked.abort();
  asked = new AbortController();
  const signal = asked.signal;
  try {
    const answer = await fetch(`${form.dataset.suggestions}?q=${encodeURIComponent(text)}`, {signal});
    if (answer.ok) {
      const found = await answer.json();
      if (!signal.aborted) {
        show(found);
      }
    } else {
      close();
    }
  } catch (failure) {
    if (!signal.aborted) {
      close(); // the form still searches
    }
  }
}

input.addEventListener('input', () => {
  clearTimeout(timer);
  const text = input.value.trim();
  if (text.length < SHORTEST) {
    close();
  } else {
    timer = setTimeout(suggest, PAUSE, text);
  }
});

input.addEventListener('keydown', event => {
  if (list.hidden || event.isComposing) {
    return;
  }
  const options = [...list.children];
  const at = options.indexOf(active());
  if (event.key === 'ArrowDown') {
    select(options[at + 1] ?? options[0]);
  } else if (event.key === 'ArrowUp') {
    select(options[at - 1] ?? options.at(-1));
  } else if (event.key === 'Enter' && at >= 0) {
    location.assign(options[at].dataset.href);
  } else if (event.key === 'Escape') {
    close();
  } else {
    return;
  }
  event.preventDefault();
});

input.addEventListener('blur', close);
form.addEventListener('submit', close);
list.addEventListener('mousedown', event => event.preventDefault()); // keeps the focus, and the list open, until the click
list.addEventListener('click', event => {
  const option = event.target.closest('[role=option]');
  if (option) {
    location.assign(option.dataset.href);
  }
});

Object.entries({role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id})
  .forEach(([name, value]) => input.setAttribute(name, value));
form.append(list, status);

// Times in the zone of who reads them: the page itself says them in UTC. Again after the page was renewed.
const zone = new Intl.DateTimeFormat(document.documentElement.lang, {
  year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short',
});

function localise() {
  document.querySelectorAll('time[datetime]').forEach(time => {
    const text = zone.format(new Date(time.dateTime));
    if (time.textContent !== text) {
      time.textContent = text;
    }
  });
}

if (zone.resolvedOptions().timeZone !== 'UTC') {
  localise();
  document.addEventListener('renewed', localise);
}
