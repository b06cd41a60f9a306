// The total follows the country and the way of sending as they are chosen. Without this file buttons show it on a new page.
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

// Ways are offered anew only for another country: whoever is among them keeps the focus.
function show(shown, ways) {
  form.agreed.value = shown.querySelector('[name=agreed]').value;
  form.querySelector('.sums').replaceWith(shown.querySelector('.sums'));
  if (ways) {
    form.querySelector('#shipping').replaceWith(shown.querySelector('#shipping'));
  }
}

async function update(ways) {
  asked.abort();
  asked = new AbortController();
  const signal = asked.signal;
  try {
    const shown = await asSent(signal);
    if (shown && !signal.aborted) {
      show(shown, ways);
    }
  } catch (failure) {
    if (!signal.aborted) {
      console.info('the total is shown by the buttons', failure);
    }
  }
}

form.addEventListener('change', ({target}) => {
  if (target.matches('#country, [name=shipping]')) {
    update(target.id === 'country');
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
