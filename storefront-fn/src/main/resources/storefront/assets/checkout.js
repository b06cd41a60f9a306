// Fields and total follow what they depend on as it is chosen. Without this file buttons show it on a new page.
// And an order is sent again where the platform answers instead of the shop: a pod is gone, or takes long to wake.

const AWAY = [502, 503, 504];
const PAUSES = [0, 1000, 2000, 4000, 8000]; // milliseconds before each try

const form = document.querySelector('.checkout');
let asked = new AbortController();

// What the shop says the form comes to: the page that the buttons would show. Nothing where that is another page.
async function asSent(signal) {
  const fields = new URLSearchParams(new FormData(form));
  fields.set('update', 'delivery');
  const answer = await fetch(form.action, {method: 'POST', body: fields, redirect: 'error', signal});
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.checkout') : null;
}

// What was typed meanwhile stays typed.
function take(shown, selector) {
  const [now, next] = [form, shown].map(one => one.querySelector(selector));
  if (!now || !next) {
    return;
  }
  for (const field of next.querySelectorAll('input, select')) {
    const typed = now.querySelector(`[name="${field.name}"]`);
    if (typed && typed.type !== 'radio' && typed.type !== 'checkbox' && (field.tagName !== 'SELECT' || field.querySelector(`option[value="${CSS.escape(typed.value)}"]`))) {
      field.value = typed.value;
    }
  }
  now.replaceWith(next);
}

// Another country has other fields. Whoever has the focus keeps it: only what depends on the field is made anew.
const DEPENDENT = {
  country: ['#address', '#shipping'], 'billing-country': ['#billing-address'], billing: ['#bill'],
  region: ['#shipping'], postcode: ['#shipping'], vatId: ['#shipping'],
};

function show(shown, field) {
  form.agreed.value = shown.querySelector('[name=agreed]').value;
  form.querySelector('.sums').replaceWith(shown.querySelector('.sums'));
  (DEPENDENT[field.id] ?? []).forEach(part => take(shown, part));
  if (field.id === 'billing') {
    form.querySelector('#billing').focus();
  }
}

async function update(field) {
  asked.abort();
  asked = new AbortController();
  const signal = asked.signal;
  try {
    const shown = await asSent(signal);
    if (shown && !signal.aborted) {
      show(shown, field);
    }
  } catch (failure) {
    if (!signal.aborted) {
      console.info('the total is shown by the buttons', failure);
    }
  }
}

form.addEventListener('change', ({target}) => {
  if (target.id in DEPENDENT || target.name === 'shipping') {
    update(target);
  }
});

// The form carries a key: sent again it is the same order, whatever became of the first time.
async function buy() {
  const fields = new URLSearchParams(new FormData(form));
  for (const pause of PAUSES) {
    await new Promise(done => setTimeout(done, pause));
    try {
      const answer = await fetch(form.action, {method: 'POST', body: fields});
      if (answer.redirected) {
        location.assign(answer.url);
        return;
      }
      if (!AWAY.includes(answer.status)) {
        break; // the shop has something to say: its page is shown below
      }
    } catch (failure) {
      console.info('the order is sent again', failure);
    }
  }
  form.submit();
}

form.addEventListener('submit', event => {
  if (event.submitter?.name === 'update') {
    return;
  }
  const button = form.querySelector('[data-waiting]');
  event.preventDefault();
  if (!button.disabled) {
    asked.abort();
    button.disabled = true;
    button.textContent = button.dataset.waiting;
    buy();
  }
});

// Whoever comes back to the form may send it again.
addEventListener('pageshow', ({persisted}) => {
  if (persisted) {
    location.reload();
  }
});
