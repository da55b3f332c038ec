/* The phones live: news arrives by server-sent events, and the page's own HTML is then fetched again and merged in. */
const stage = document.querySelector('.stage');
const live = document.querySelector('.live');
const slots = [1, 2, 3];
const phone = (slot, root = document) => root.querySelector(`.set.s${slot}`);
const tab = slot => document.getElementById(`p${slot}`);
const input = slot => phone(slot).querySelector('textarea');

function address() {
  const query = new URLSearchParams();
  slots.forEach(slot => query.set(`p${slot}`, phone(slot).querySelector('select').value));
  query.set('tel', slots.find(slot => tab(slot).checked) ?? 1);
  return `${location.pathname}?${query}`;
}

async function load() {
  const answer = await fetch(address(), { headers: { Accept: 'text/html' } });
  if (!answer.ok) throw new Error(answer.status);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/* One fetch at a time; whatever happens meanwhile is covered by one more. */
let busy = false, again = false;
async function refresh() {
  again = true;
  if (busy) return;
  busy = true;
  try {
    while (again) {
      again = false;
      const fresh = await load();
      slots.forEach(slot => merge(slot, fresh));
      guide(fresh);
    }
    say(false);
  } catch {
    say(true);
  } finally {
    busy = false;
  }
}

function say(broken) {
  if (live.hidden !== broken) return;
  live.hidden = !broken;
  live.textContent = broken ? live.dataset.text : '';
}

function merge(slot, fresh) {
  const here = phone(slot), there = phone(slot, fresh);
  if (here.dataset.person !== there.dataset.person) return;
  lower(here, there);
  const list = here.querySelector('.msgs');
  const last = Number(list.querySelector('[data-id]:last-child')?.dataset.id ?? 0);
  const items = [...there.querySelectorAll('.msgs > [data-id]')].filter(item => Number(item.dataset.id) > last);
  if (!items.length) return;
  list.querySelector('.empty')?.remove();
  list.append(...items);
  here.querySelector('.clock').textContent = there.querySelector('.clock').textContent;
  if (!lookedAt(slot)) unread(slot, items.filter(item => item.matches('.m:not(.me)')).length);
}

/* The menu is another one now, or there is one to follow again: the lower end changes while nobody is in it. */
function lower(here, there) {
  const old = here.querySelector('.lower'), now = there.querySelector('.lower');
  const ask = here.querySelector('.ask'), asks = there.querySelector('.ask');
  if (Boolean(ask) !== Boolean(asks)) return void here.replaceWith(there);
  if (old.contains(document.activeElement) || old.innerHTML === now.innerHTML) return;
  old.replaceWith(now);
}

function guide(fresh) {
  const here = document.getElementById('steps'), there = fresh.getElementById('steps');
  if (here.innerHTML === there.innerHTML) return;
  const focused = [...here.querySelectorAll('button')].indexOf(document.activeElement);
  here.replaceChildren(...there.children);
  if (focused >= 0) here.querySelectorAll('button')[focused].focus();
}

/* A phone counts as looked at while the focus is in it; a narrow screen shows one only. */
const lookedAt = slot => document.hasFocus() && phone(slot).contains(document.activeElement);

function unread(slot, more) {
  const count = more === 0 ? 0 : Number(phone(slot).dataset.unread ?? 0) + more;
  phone(slot).dataset.unread = count;
  [phone(slot).querySelector('.unread'), tab(slot).parentElement.querySelector('em')].forEach(mark => {
    mark.hidden = count === 0;
    const spoken = document.createElement('span');
    spoken.className = 'sr';
    spoken.textContent = live.dataset.unread;
    mark.replaceChildren(String(count), spoken);
  });
}

/* Somebody else takes the phone: its part of the page is fetched and put in place of the old one. */
async function pick(slot, person) {
  if (person) phone(slot).querySelector('select').value = person;
  history.replaceState(null, '', address());
  const fresh = await load();
  phone(slot).replaceWith(phone(slot, fresh));
  tab(slot).parentElement.querySelector('span').textContent = phone(slot).dataset.name;
  unread(slot, 0);
  slots.forEach(other => phone(other).querySelectorAll(`input[name=p${slot}]`)
    .forEach(field => { field.value = phone(slot).dataset.person; }));
  document.querySelectorAll(`.guide input[name=p${slot}]`).forEach(field => { field.value = phone(slot).dataset.person; });
}

async function fill(button) {
  let slot = slots.find(one => phone(one).dataset.person === button.dataset.person);
  if (!slot) {
    slot = Number(button.dataset.slot);
    await pick(slot, button.dataset.person);
  }
  tab(slot).checked = true;
  const text = input(slot);
  if (!text) return button.form.requestSubmit(button);
  text.value = button.textContent;
  phone(slot).scrollIntoView({ block: 'nearest' });
  text.focus();
  text.setSelectionRange(text.value.length, text.value.length);
}

function fault(slot, words) {
  document.querySelector(`#e${slot} span`).textContent = words;
  if (words) input(slot)?.setAttribute('aria-invalid', 'true');
  else input(slot)?.removeAttribute('aria-invalid');
}

async function send(slot) {
  const text = input(slot), typed = text.value;
  try {
    const answer = await fetch(`${location.pathname}/people/${phone(slot).dataset.person}/messages`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ text: typed })
    });
    if (!answer.ok) return fault(slot, (await answer.json()).message);
    fault(slot, '');
    if (text.value === typed) text.value = '';
    phone(slot).querySelector('.talk').scrollTop = 0;
    refresh();
  } catch {
    fault(slot, live.dataset.unsent);
  }
}

/* Photos, places, codes and the menu: the form as it is, without leaving the page. */
async function act(form, submitter) {
  const slot = slotOf(form), fields = new FormData(form, submitter);
  const body = form.enctype === 'multipart/form-data' ? fields : new URLSearchParams(fields);
  form.closest('details')?.removeAttribute('open');
  document.activeElement?.blur();
  try {
    const answer = await fetch(form.action, { method: 'POST', body });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    fault(slot, answer.ok ? '' : fresh.querySelector(`#e${slot} span`)?.textContent ?? live.dataset.unsent);
    phone(slot).querySelector('.talk').focus();
    refresh();
  } catch {
    fault(slot, live.dataset.unsent);
  }
}

const slotOf = element => slots.find(slot => phone(slot).contains(element));

document.addEventListener('click', event => {
  const button = event.target.closest('.say');
  if (!button) return;
  event.preventDefault();
  fill(button).catch(() => button.form.requestSubmit(button));
});
document.addEventListener('change', event => {
  const slot = slotOf(event.target);
  if (slot && event.target.matches('select')) pick(slot).then(() => phone(slot).querySelector('select').focus(), () => say(true));
  const shown = slots.find(one => event.target === tab(one));
  if (shown) unread(shown, 0);
});
document.addEventListener('submit', event => {
  if (event.target.matches('.act')) {
    event.preventDefault();
    act(event.target, event.submitter);
    return;
  }
  if (!event.target.matches('.ask')) return;
  event.preventDefault();
  send(slotOf(event.target));
});
/* Whatever is open on a phone closes on Esc, and when the finger goes elsewhere. */
const opened = () => document.querySelectorAll('.lower details[open], .opts[open]');
document.addEventListener('click', event => opened().forEach(list => {
  if (!list.contains(event.target)) list.open = false;
}));
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') opened().forEach(list => {
    const inside = list.contains(document.activeElement);
    list.open = false;
    if (inside) list.querySelector('summary').focus();
  });
  if (!event.target.matches('.ask textarea') || event.isComposing) return;
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    event.target.form.requestSubmit();
  } else if (event.key === 'Escape') {
    phone(slotOf(event.target)).querySelector('.talk').focus();
  }
});
stage.addEventListener('focusin', event => {
  const slot = slotOf(event.target);
  if (slot) unread(slot, 0);
});

const news = new EventSource(`${location.pathname}/events`);
news.onopen = refresh;
news.onmessage = refresh;
news.onerror = () => say(true);
