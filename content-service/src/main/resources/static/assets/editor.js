/* The page of an article: TinyMCE, autosave, checks while writing, pictures and their crops. The server saves, cleans and
   checks; nothing here decides what may stand in an article. */
const form = document.getElementById('article');
const field = name => form.elements[name];
const header = document.querySelector('meta[name=csrf-header]').content;
const token = document.querySelector('meta[name=csrf-token]').content;
const kept = document.getElementById('kept');
const dialog = document.getElementById('cropper');
const largest = 10 * 1024 * 1024;
let id = Number(form.dataset.id);
let editor = null;
let dirty = false;
let saveTimer = 0;
let checkTimer = 0;

function fields() {
  if (editor) editor.save();
  const data = new URLSearchParams();
  for (const name of ['title', 'author', 'digest', 'cover', 'crop235', 'crop11', 'sourceUrl', 'body', 'base']) data.set(name, field(name).value);
  return data;
}

async function post(path, body) {
  const answer = await fetch(path, { method: 'POST', body, headers: { [header]: token, Accept: 'application/json' } });
  if (answer.status === 401) throw new LoggedOut('登录过期了，还没有保存。您写的还在这一页：');
  if (answer.status === 403) throw new Error('这一页放得太久了，没有保存。请先复制正文，刷新以后再贴进来。');
  return answer;
}

/* saving */
class LoggedOut extends Error {}

function tell(words, good) {
  kept.replaceChildren(words);
  kept.classList.toggle('text-secondary', good);
  kept.classList.toggle('tx', !good);
  kept.classList.toggle('late', !good);
}

/* The page stays as it is: from it the text can still be saved. */
function tellWhy(failed) {
  tell(failed instanceof TypeError ? '网络断了，还没有保存。您写的还在这一页，网络好了会自动保存。' : failed.message, false);
  if (failed instanceof LoggedOut) {
    const login = document.createElement('a');
    login.href = '/login';
    login.target = '_blank';
    login.rel = 'noopener';
    login.textContent = '在新窗口登录，再回来接着写';
    kept.append(login);
  }
}

function later(wait) {
  clearTimeout(saveTimer);
  saveTimer = setTimeout(save, wait);
}

function changed() {
  dirty = true;
  later(20000);
  clearTimeout(checkTimer);
  checkTimer = setTimeout(check, 1500);
}

/* One at a time: two would make two articles of a new one. */
let saving = null;
function save() {
  if (!dirty) return Promise.resolve();
  saving = (saving || Promise.resolve()).then(saveNow);
  return saving;
}

async function saveNow() {
  if (!dirty) return;
  dirty = false;
  try {
    const answer = await post(id ? `/editor/articles/${id}/auto` : '/editor/articles/auto', fields());
    if (!answer.ok) throw new Error('没有自动保存，请按“保存”。');
    const result = await answer.json();
    tell(result.words, result.kept);
    if (!result.stored) dirty = true;
    if (result.kept) {
      field('base').value = result.base;
      if (!id) {
        id = result.id;
        form.action = `/editor/articles/${id}`;
        form.querySelector('[data-links]').formAction = `${form.action}/dead-links`;
        history.replaceState(null, '', form.action);
      }
    }
  } catch (failed) {
    dirty = true;
    tellWhy(failed);
    if (failed instanceof TypeError) later(10000);
  }
}

let leaving = false;
window.addEventListener('online', save);
document.addEventListener('visibilitychange', () => { if (!leaving) save(); });
window.addEventListener('beforeunload', event => { if (dirty && !leaving) { save(); event.preventDefault(); } });
/* Back to a page that was left well: it may show what has changed since, and must not make a new article again. */
window.addEventListener('pageshow', event => { if (event.persisted && leaving) location.reload(); });

/* A form that meets no network or no login takes the page and its text away, so the way is tried before. */
let asking = false;
let tried = false;
form.addEventListener('submit', async event => {
  if (tried) return tried = false;
  event.preventDefault();
  if (asking || leaving) return;
  asking = true;
  clearTimeout(saveTimer);
  try {
    await saving;
    await post('/editor/articles/checks', new URLSearchParams());
    leaving = tried = true;
    form.requestSubmit(event.submitter);
    setTimeout(() => { leaving = false; }, 15000);
  } catch (failed) {
    dirty = true;
    tellWhy(failed);
    kept.scrollIntoView({ block: 'center' });
    if (failed instanceof TypeError) later(10000);
  } finally {
    asking = false;
  }
});

const preview = document.getElementById('preview');
if (preview) preview.addEventListener('submit', async event => {
  if (!dirty) return;
  event.preventDefault();
  await save();
  if (dirty) return kept.scrollIntoView({ block: 'center' });
  leaving = true;
  preview.submit();
});

/* checks */
function counts() {
  document.querySelectorAll('[data-count]').forEach(count => {
    const length = [...field(count.dataset.count).value].length;
    count.textContent = `${length} / ${count.dataset.most}`;
    const over = length > Number(count.dataset.most);
    count.classList.toggle('tx', over);
    count.classList.toggle('late', over);
    count.classList.toggle('text-secondary', !over);
  });
}

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'i');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `${document.getElementById('remarks').dataset.icons}#${name}`);
  svg.append(use);
  return svg;
}

function remark({ error, words }, good) {
  const item = document.createElement('li');
  item.className = 'list-group-item d-flex gap-2 align-items-center';
  const mark = document.createElement('span');
  mark.className = `tx ${good ? 'ok' : error ? 'late' : 'soon'}`;
  mark.append(icon(good ? 'check' : 'warn'));
  const text = document.createElement('span');
  text.className = 'flex-fill';
  text.textContent = words;
  item.append(mark, text);
  return item;
}

async function check() {
  try {
    const answer = await post('/editor/articles/checks', fields());
    if (!answer.ok) return;
    const { remarks, preview: body } = await answer.json();
    document.getElementById('remarks').replaceChildren(...remarks.length ? remarks.map(one => remark(one)) : [remark({ words: '没有要改的地方' }, true)]);
    const errors = remarks.filter(one => one.error);
    document.getElementById('left').textContent = errors.length ? `还有 ${errors.length} 处要改，改好才能送审` : '';
    document.querySelectorAll('[data-error]').forEach(place => {
      const found = errors.find(one => one.field === place.dataset.error);
      place.replaceChildren(...found ? [icon('warn'), ` ${found.words}`] : []);
      const input = field(place.dataset.error);
      if (input.classList) input.classList.toggle('is-invalid', Boolean(found));
    });
    document.querySelector('[data-preview=title]').textContent = field('title').value;
    document.querySelector('[data-preview=author]').textContent = field('author').value;
    /* Cleaned by the server a moment ago. */
    document.querySelector('[data-preview=body]').innerHTML = body;
  } catch {
    /* The line is down for a moment; autosave says so. */
  }
}

form.addEventListener('input', () => { counts(); changed(); });

/* pictures */
async function upload(file) {
  if (file.size > largest) throw new Error('图片超过 10 MB，请先压缩或裁小一点。');
  const answer = await post('/editor/pictures', file);
  const result = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(result.error || '图片没有传上去，请再试一次。');
  return result;
}

function frames() {
  document.querySelectorAll('[data-frame]').forEach(frame => {
    const path = field('cover').value;
    const crop = field(frame.dataset.frame).value.split('_').map(Number);
    if (!path) return frame.replaceChildren();
    const image = new Image();
    image.alt = '';
    image.src = path;
    if (crop.length === 4 && crop[2] > crop[0] && crop[3] > crop[1]) {
      image.className = 'cut';
      const [width, height] = [100 / (crop[2] - crop[0]), 100 / (crop[3] - crop[1])];
      Object.assign(image.style, { width: `${width}%`, height: `${height}%`, left: `${-crop[0] * width}%`, top: `${-crop[1] * height}%` });
    }
    frame.replaceChildren(image);
  });
}

const coverFile = document.getElementById('coverFile');
coverFile.addEventListener('change', async () => {
  const [file] = coverFile.files;
  if (!file) return;
  try {
    const { location } = await upload(file);
    field('cover').value = location;
    field('crop235').value = field('crop11').value = '';
    frames();
    changed();
  } catch (failed) {
    document.querySelector('[data-error=cover]').replaceChildren(icon('warn'), ` ${failed.message}`);
  }
  coverFile.value = '';
});

let cropper = null;
let shape = '';
function openCropper(name) {
  if (!field('cover').value) return coverFile.click();
  shape = name;
  const image = dialog.querySelector('img');
  image.src = field('cover').value;
  dialog.showModal();
  cropper = new Cropper(image, { aspectRatio: name === 'crop235' ? 2.35 : 1, viewMode: 1, autoCropArea: 1, zoomable: false, checkCrossOrigin: false });
}
function closeCropper() {
  if (cropper) cropper.destroy();
  cropper = null;
}
dialog.addEventListener('close', closeCropper);
function crop() {
  const { x, y, width, height } = cropper.getData();
  const { naturalWidth, naturalHeight } = cropper.getImageData();
  const part = number => Math.min(1, Math.max(0, number)).toFixed(6);
  field(shape).value = [x / naturalWidth, y / naturalHeight, (x + width) / naturalWidth, (y + height) / naturalHeight].map(part).join('_');
  dialog.close();
  frames();
  changed();
}
document.addEventListener('click', event => {
  const button = event.target.closest('[data-do]');
  if (!button) return;
  ({ cover: () => coverFile.click(), crop235: () => openCropper('crop235'), crop11: () => openCropper('crop11'), crop, cancel: () => dialog.close() })[button.dataset.do]();
});
frames();

/* the editor */
async function made(path, name, text) {
  const answer = await post(path, new URLSearchParams({ [name]: text }));
  if (!answer.ok) throw new Error('这一段没有整理好，请分几次粘贴。');
  return (await answer.json()).html;
}

async function paste(event) {
  const html = event.clipboardData && event.clipboardData.getData('text/html');
  if (!html || editor.dom.getParent(editor.selection.getNode(), 'pre') || html.includes('x-tinymce/html')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  try {
    editor.undoManager.transact(() => {});
    editor.insertContent(await made('/editor/articles/tidy', 'html', html));
  } catch (failed) {
    editor.insertContent(editor.dom.encode(event.clipboardData.getData('text/plain')));
    tell(failed.message, false);
  }
}

function markdown() {
  editor.windowManager.open({
    title: '粘贴 Markdown',
    size: 'medium',
    body: { type: 'panel', items: [{ type: 'textarea', name: 'text', label: 'Markdown 文字' }] },
    buttons: [{ type: 'cancel', text: '不要了' }, { type: 'submit', text: '放进正文', primary: true }],
    async onSubmit(box) {
      editor.insertContent(await made('/editor/articles/markdown', 'markdown', box.getData().text));
      box.close();
    },
  });
}

const colours = [['红', 'red'], ['绿', 'green'], ['蓝', 'blue'], ['灰', 'grey']];
const align = (name, classes) => ({ selector: 'p,h2,h3,li,td,th,blockquote,figcaption', classes, exact: true, name });
tinymce.init({
  target: document.getElementById('body'),
  base_url: '/webjars/tinymce/6.8.3',
  suffix: '.min',
  language: 'zh-Hans',
  language_url: '/assets/tinymce/zh-Hans.js',
  content_css: '/assets/editor-body.css',
  height: 560,
  menubar: false,
  branding: false,
  promotion: false,
  statusbar: false,
  convert_urls: false,
  browser_spellcheck: true,
  plugins: 'lists link image table wordcount',
  toolbar: 'undo redo | blocks | bold italic underline colours | aligncenter alignright indentfirst | bullist numlist blockquote | image link table | markdown removeformat',
  toolbar_mode: 'wrap',
  block_formats: '正文=p;标题=h2;小标题=h3',
  formats: { ...Object.fromEntries(colours.map(([, name]) => [name, { inline: 'span', classes: name }])), aligncenter: align('aligncenter', 'at-center'), alignright: align('alignright', 'at-right'), indentfirst: { selector: 'p', classes: 'indent' }, underline: { inline: 'u', exact: true } },
  image_caption: true,
  image_dimensions: false,
  a11y_advanced_options: true,
  automatic_uploads: true,
  images_file_types: 'jpg,jpeg,png,gif',
  images_upload_handler: async blob => {
    try {
      return (await upload(blob.blob())).location;
    } catch (failed) {
      throw { message: failed.message, remove: true };
    }
  },
  file_picker_types: 'image',
  setup(made) {
    editor = made;
    editor.ui.registry.addButton('markdown', { text: 'Markdown', tooltip: '粘贴 Markdown', onAction: markdown });
    editor.ui.registry.addMenuButton('colours', {
      text: '文字颜色',
      fetch: show => show(colours.map(([title, name]) => ({ type: 'togglemenuitem', text: `${title}字`, active: editor.formatter.match(name), onAction: () => editor.execCommand('mceToggleFormat', false, name) }))),
    });
    editor.ui.registry.addToggleButton('indentfirst', { text: '缩进', tooltip: '段首空两格', onAction: () => editor.execCommand('mceToggleFormat', false, 'indentfirst') });
    editor.on('paste', paste, true);
    editor.on('input change undo redo SetContent', event => { if (!event.initial && editor.initialized) changed(); });
  },
});
