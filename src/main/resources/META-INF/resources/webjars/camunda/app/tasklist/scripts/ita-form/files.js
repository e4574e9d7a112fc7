/** Documents attached at a field: chosen, dropped or typed; the value is the list of their version ids. */
import { documentLine } from './documents.js';
import { button, h, newId } from './dom.js';
import { originText, picker } from './picker.js';
import { texts } from './texts.js';

const MAX_BYTES = 25 * 1024 * 1024;
const TYPED_KINDS = ['ORDER', 'MEASURES_PLAN', 'MINUTES', 'REPORT', 'ENTRY', 'FINAL_REPORT', 'MEMO', 'ANNOUNCEMENT'];

function megabytes(bytes) {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export function filesControl(spec, ctx) {
  const max = spec.max || 20;
  const list = h('ul', { class: 'ita-documents' });
  const none = h('p', { class: 'ita-note', text: texts.noFile });
  const progress = h('div', { 'aria-live': 'polite' });
  const problem = h('p', { class: 'ita-error', role: 'alert', hidden: true });
  const input = h('input', { type: 'file', id: newId(), class: 'ita-file-input', multiple: max > 1 });
  const chooseText = h('span');
  const choose = h('label', { class: 'ita-button', for: input.id }, chooseText);
  const drop = h('div', { class: 'ita-drop' }, input, choose, h('span', { class: 'ita-small', text: texts.dropHere }));
  const typed = TYPED_KINDS.includes(spec.kind) && !ctx.readOnly ? typedDocument(spec.name, ctx, added) : null;
  const generatable = !ctx.readOnly && !ctx.inRow && ((ctx.data.context || {}).generatable || []).includes(spec.name);
  const generateButton = generatable ? button(texts.generate, generate, { class: 'ita-button ita-main' }) : null;
  const generated = generatable ? h('div', { class: 'ita-generate' }, generateButton, h('span', { class: 'ita-small' })) : null;
  const picking = spec.pick && !ctx.readOnly ? picker({ ctx, label: spec.label, taken, room, chosen: addPicked }) : null;
  let documents = [];
  let sending = 0;

  function taken() {
    return documents.map((document) => document.id);
  }

  function room() {
    return max - documents.length;
  }

  function addPicked(picked) {
    picked.forEach((document) => added(document));
    complain('');
  }

  function show() {
    list.replaceChildren(
      ...documents.map((document) =>
        documentLine(document, ctx.data, pickedFrom(document), ctx.readOnly ? null : removeButton(document), outdatedNote(document)),
      ),
    );
    if (generated) {
      const made = documents.some((document) => document.origin === 'GENERATED');
      generateButton.textContent = made ? texts.generateAgain : texts.generate;
      generateButton.classList.toggle('ita-main', documents.length === 0);
      generated.lastChild.textContent = made ? texts.editedHint : '';
    }
    none.hidden = documents.length > 0;
    chooseText.textContent = max > 1 ? texts.chooseFiles : documents.length > 0 ? texts.replaceFile : texts.chooseFile;
  }

  function pickedFrom(document) {
    return spec.pick && !document.own ? h('span', { class: 'ita-tag', text: originText(document, ctx) }) : null;
  }

  function outdatedNote(document) {
    return ctx.outdated.has(document.id) && !ctx.readOnly
      ? h('p', { class: 'ita-warning ita-outdated', role: 'status', text: texts.outdated })
      : null;
  }

  /** Makes the next version out of what stands in the form. */
  async function generate() {
    complain('');
    generateButton.disabled = true;
    const line = h('p', { class: 'ita-note', text: texts.generating });
    progress.append(line);
    sending += 1;
    try {
      added({ own: true, ...(await ctx.api.generateDocument(spec.name, ctx.values())) });
    } catch (error) {
      complain(error.body && error.body.message ? error.body.message : texts.generateFailed);
    } finally {
      sending -= 1;
      line.remove();
      generateButton.disabled = false;
    }
  }

  function removeButton(document) {
    return button(texts.remove, () => remove(document), {
      class: 'ita-link',
      'aria-label': texts.removeFile(document.fileName),
    });
  }

  function complain(text) {
    problem.textContent = text;
    problem.hidden = !text;
  }

  /** A field for one document replaces it; the server keeps the former version in its record. */
  function added(document) {
    ctx.documents.set(document.id, document);
    const others = documents.filter((other) => other.documentId !== document.documentId);
    documents = max === 1 ? [document] : [...others, document];
    show();
    list.dispatchEvent(new Event('input', { bubbles: true }));
    ctx.changed({ atOnce: true });
  }

  async function remove(document) {
    complain('');
    try {
      if (document.own) {
        await ctx.api.removeDocument(document.id);
      }
      documents = documents.filter((other) => other.id !== document.id);
      show();
      ctx.changed({ atOnce: true });
      input.focus();
    } catch (error) {
      complain(error.body && error.body.message ? error.body.message : texts.removeFailed);
    }
  }

  async function accept(files) {
    complain('');
    for (const file of files) {
      if (file.size > MAX_BYTES) {
        complain(texts.tooLarge(file.name, megabytes(file.size)));
      } else if (file.size === 0) {
        complain(texts.emptyFile(file.name));
      } else if (max > 1 && documents.length >= max) {
        complain(texts.tooMany(max));
      } else {
        await sendFile(file);
      }
    }
    input.value = '';
  }

  async function sendFile(file) {
    const bar = h('progress', { max: 1, value: 0, 'aria-label': texts.uploading(file.name) });
    const line = h('p', { class: 'ita-note' }, `${texts.uploading(file.name)} `, bar);
    progress.append(line);
    sending += 1;
    try {
      const document = await ctx.api.upload(spec.name, file, (share) => {
        bar.value = share;
      });
      added({ own: true, ...document });
    } catch (error) {
      complain(uploadMessage(error, file));
    } finally {
      sending -= 1;
      line.remove();
    }
  }

  input.addEventListener('change', () => accept([...input.files]));
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('ita-over');
  });
  drop.addEventListener('dragleave', () => drop.classList.remove('ita-over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('ita-over');
    accept([...event.dataTransfer.files].slice(0, max === 1 ? 1 : undefined));
  });

  const parts = ctx.readOnly ? [list, none] : [list, none, generated, drop, picking, progress, problem, typed ? typed.element : null];
  return {
    element: h('div', { class: 'ita-files' }, ...parts),
    focus: ctx.readOnly ? list : input,
    group: true,
    read: () => documents.map((document) => document.id),
    write(value) {
      const named = (Array.isArray(value) ? value : []).map((id) => ctx.documents.get(id)).filter(Boolean);
      const attached = ctx.inRow
        ? []
        : [...ctx.documents.values()].filter((each) => each.own && each.field === spec.name);
      documents = [...new Set([...named, ...attached])].slice(0, max);
      show();
    },
    refresh() {
      if (generatable && documents.some((document) => document.origin === 'GENERATED')) {
        show();
      }
    },
    busy: () => (sending > 0 ? texts.stillUploading : typed && typed.unsaved() ? texts.typedUnsaved : null),
  };
}

function uploadMessage(error, file) {
  if (error.body && error.body.message) {
    return error.body.message;
  }
  if (error.status === 413) {
    return texts.tooLarge(file.name, megabytes(file.size));
  }
  return error.status === 415 ? texts.wrongType(file.name) : texts.uploadFailed(file.name);
}

/** Instead of a file: a title and a text the server makes a document of. What is typed outlives a reload of the page. */
function typedDocument(fieldName, ctx, added) {
  const key = `ita-typed:${ctx.taskId}:${fieldName}`;
  const title = h('input', { type: 'text', class: 'ita-input', id: newId(), autocomplete: 'off' });
  const text = h('textarea', { class: 'ita-input', id: newId(), rows: 10 });
  const problem = h('p', { class: 'ita-error', role: 'alert', hidden: true });
  const opener = button(texts.typeDocument, () => open(true), { 'aria-expanded': 'false' });
  const panel = h(
    'div',
    { class: 'ita-typed', hidden: true },
    h('label', { for: title.id, text: texts.typedTitle }),
    title,
    h('label', { for: text.id, text: texts.typedText }),
    text,
    problem,
    h(
      'div',
      { class: 'ita-actions' },
      button(texts.typedSave, save, { class: 'ita-button ita-main' }),
      button(texts.typedCancel, clear),
    ),
  );

  function open(wanted) {
    panel.hidden = !wanted;
    opener.hidden = wanted;
    if (wanted) {
      title.focus();
    }
  }

  function keep() {
    sessionStorage.setItem(key, JSON.stringify([title.value, text.value]));
  }

  function complain(message) {
    problem.textContent = message;
    problem.hidden = !message;
  }

  function clear() {
    title.value = '';
    text.value = '';
    complain('');
    sessionStorage.removeItem(key);
    open(false);
    opener.focus();
  }

  async function save() {
    if (!title.value.trim() || !text.value.trim()) {
      complain(texts.typedEmpty);
      return;
    }
    try {
      added({ own: true, ...(await ctx.api.typeDocument(fieldName, title.value.trim(), text.value)) });
      clear();
    } catch (error) {
      const fields = (error.body && error.body.fields) || {};
      complain(fields.title || fields.text || (error.body && error.body.message) || texts.typedFailed);
    }
  }

  [title, text].forEach((input) => input.addEventListener('input', keep));
  const kept = JSON.parse(sessionStorage.getItem(key) || 'null');
  if (kept) {
    [title.value, text.value] = kept;
    panel.hidden = false;
    opener.hidden = true;
  }
  return {
    element: h('div', {}, opener, panel),
    unsaved: () => !panel.hidden && Boolean(title.value.trim() || text.value.trim()),
  };
}
