/* The login page waits: counts its code's time down, asks how the phone answered, and goes in. */
const card = document.querySelector('.login');
const form = card.querySelector('.enter');
const timer = card.querySelector('[role=timer]');
const gone = document.querySelectorAll('.login .code, .login .qr, .login .under');

let over = Date.now() + Number(card.dataset.left) * 1000;
let state = card.dataset.state;

function show(now) {
  if (now !== state) {
    card.querySelectorAll('[data-is]').forEach(line => { line.hidden = line.dataset.is !== now; });
    gone.forEach(part => { part.hidden = now === 'OVER' || now === 'REFUSED'; });
    state = now;
  }
  if (now === 'CONFIRMED') enter();
}

let entering = false;
function enter() {
  if (entering) return;
  entering = true;
  form.hidden = false;
  form.submit();
}

function count() {
  const left = Math.max(0, Math.ceil((over - Date.now()) / 1000));
  timer.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
}

async function ask() {
  try {
    const answer = await fetch('/login/state', { headers: { Accept: 'application/json' }, cache: 'no-store' });
    if (answer.ok) {
      const progress = await answer.json();
      over = Date.now() + progress.left * 1000;
      show(progress.state);
    }
  } catch {
    /* The line is down for a moment; the next question will tell. */
  }
  if (state === 'WAITING') setTimeout(ask, 1500);
}

if (state === 'CONFIRMED') {
  enter();
} else {
  setInterval(count, 1000);
  setTimeout(ask, 1500);
}
