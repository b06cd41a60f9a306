// The total follows the country and the way of sending as they are chosen. Without this file buttons show it on a new page.

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
