/** One open form: loads what the server knows, renders it, and hands what was filled in to the Camunda SDK. */
import { ApiError, formApi } from './api.js';
import { holds } from './conditions.js';
import { button, h } from './dom.js';
import { Draft } from './draft.js';
import { clearRefusal, refusalOf, showRefusal } from './errors.js';
import { mountField, specOf, unmount } from './fields.js';
import { renderParts } from './parts.js';
import { texts } from './texts.js';

/** Tasklist knows these answers of the engine by their wording and says in Thai that the task is done or suspended. */
const GONE = /task is null|No matching task|is suspended/;

const ANNOUNCED_MILLIS = 8000;

export class FormSession {
  /**
   * @param {object} camForm the form of the Camunda SDK
   * @param {object} $scope the Angular scope of the form
   */
  constructor(camForm, $scope) {
    this.camForm = camForm;
    this.$scope = $scope;
    this.form = camForm.formElement[0];
    this.isStart = !camForm.taskId;
    this.api = formApi({ taskId: camForm.taskId, processKey: this.form.dataset.process });
    this.fields = new Map();
    this.data = null;
    this.draft = new Draft({
      api: this.api,
      taskId: camForm.taskId,
      read: () => this.values(),
      saved: () => this.saved(),
      reload: () => this.load(),
    });
  }

  /** Listens to the SDK and loads the form. */
  start() {
    this.form.setAttribute('novalidate', '');
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.camForm.on('submit', () => this.submit());
    this.camForm.on('submit-failed', (_, [error]) => this.refused(error));
    this.camForm.on('submit-success', () => this.sent());
    this.camForm.on('store', () => this.store());
    this.followClaim();
    this.leaveWithForm();
    this.load();
    return this;
  }

  /** Tasklist keeps the form when the task is claimed or given back, so the form itself has to notice. */
  followClaim() {
    const mayWork = () => Boolean(this.$scope.options && !this.$scope.options.disableForm);
    this.unwatch = this.$scope.$watch(mayWork, (now) => {
      if (!this.isStart && this.data && this.data.mayWork !== now) {
        this.load();
      }
    });
  }

  /** Tasklist empties the container of the form when another task is chosen; its scope lives on. */
  leaveWithForm() {
    this.camForm.formElement.on('$destroy', async () => {
      this.unwatch();
      await this.draft.save();
      this.draft.stop();
    });
  }

  async load() {
    this.showNotice(h('p', { class: 'ita-note', text: texts.loading, role: 'status' }));
    try {
      this.render(this.toBeClaimedFirst(await this.api.load()));
    } catch (error) {
      this.data = null;
      if (!(error instanceof ApiError)) {
        console.error(error);
      }
      const message = error.body && error.body.message ? error.body.message : texts.loadFailed;
      this.showNotice(
        h(
          'div',
          { class: 'ita-summary', role: 'alert' },
          h('p', { text: message }),
          button(texts.tryAgain, () => this.load()),
        ),
      );
    }
  }

  /** The server lets any candidate work; on the screen a task is taken first, so that no two people fill in the same form. */
  toBeClaimedFirst(data) {
    return this.isStart ? data : { ...data, mayWork: data.mayWork && Boolean(data.holder) };
  }

  /** Stands instead of the whole form until there is something to show. */
  showNotice(content) {
    unmount(this.form);
    this.fields.clear();
    this.form.classList.add('ita-waiting');
    content.dataset.made = '';
    content.classList.add('ita-notice');
    this.form.prepend(content);
  }

  render(data) {
    unmount(this.form);
    this.form.classList.remove('ita-waiting');
    this.data = data;
    const readOnly = !this.isStart && !data.mayWork;
    this.form.classList.toggle('ita-read-only', readOnly);
    const ctx = this.context(data, readOnly);
    this.ctx = ctx;
    data.warned = Boolean((data.values || {}).warningsAccepted);
    renderParts(this.form, ctx);
    const unsaved = this.isStart ? null : this.draft.begin(data);
    this.mountFields(ctx, unsaved || data.values || {});
    if (!this.isStart && !readOnly) {
      this.draft.status.dataset.made = '';
      this.form.append(this.draft.status);
    }
    if (unsaved) {
      this.draft.resume();
    }
  }

  context(data, readOnly) {
    return {
      data,
      readOnly,
      isStart: this.isStart,
      api: this.api,
      taskId: this.camForm.taskId,
      documents: new Map((data.documents || []).map((document) => [document.id, document])),
      lookup: (list) => this.options(list, data),
      changed: (how) => this.changed(how),
      values: () => this.values(),
      outdated: new Set((data.context || {}).outdated || []),
      fields: this.fields,
      warned: (yes) => this.warned(yes),
    };
  }

  mountFields(ctx, values) {
    this.fields.clear();
    this.form.querySelectorAll('[data-field]').forEach((host) => {
      const spec = specOf(host);
      const field = mountField(host.tagName === 'TABLE' ? hostOfTable(host) : host, spec, ctx);
      field.write(structured(values[spec.name]));
      this.fields.set(spec.name, field);
    });
    this.refresh();
  }

  /** Lists: `<datalist data-list>` of the form, choices of the server, or entries of its context such as measures. */
  options(list, data) {
    const own = this.form.querySelector(`datalist[data-list="${list}"]`);
    if (own) {
      return [...own.querySelectorAll('option')].map((option) => ({
        value: option.value,
        label: option.textContent.trim(),
      }));
    }
    const choices = (data.choices || {})[list];
    if (choices) {
      return choices.map(asOption);
    }
    return ((data.context || {})[list] || []).map((entry, index) => ({
      value: String(entry.measureNo || index + 1),
      label: `${entry.measureNo || index + 1}. ${entry.measure || entry.title || ''}`,
    }));
  }

  changed({ atOnce = false } = {}) {
    this.refresh();
    if (this.isStart) {
      return;
    }
    this.markDirty();
    this.draft.touch(atOnce);
  }

  refresh() {
    const valueOf = (name) => (name.startsWith('@') ? this.data[name.slice(1)] : this.valueOf(name));
    this.form.querySelectorAll('[data-show-when]').forEach((block) => {
      block.hidden = !holds(block.dataset.showWhen, valueOf);
    });
    this.fields.forEach((field) => field.refresh(valueOf));
  }

  /** Whether there are warnings to confirm: the tick for that is shown only then. */
  warned(yes) {
    this.data.warned = yes;
    this.refresh();
  }

  /** What is saved may say something else than the documents that were made of it before. */
  async saved() {
    this.markPristine();
    const made = [...this.ctx.documents.values()].some((document) => document.own && document.origin === 'GENERATED');
    if (!made || this.ctx.readOnly) {
      return;
    }
    const ctx = this.ctx;
    try {
      const outdated = await this.api.outdatedDocuments();
      ctx.outdated.clear();
      outdated.forEach((id) => ctx.outdated.add(id));
      this.refresh();
    } catch (error) {
      if (!(error instanceof ApiError)) {
        throw error;
      }
    }
  }

  valueOf(name) {
    const field = this.fields.get(name);
    return field ? field.read() : null;
  }

  /** Everything filled in, hidden or not: a draft forgets nothing. */
  values() {
    return Object.fromEntries([...this.fields].map(([name, field]) => [name, field.read()]));
  }

  submit() {
    const obstacle = this.obstacle();
    if (obstacle) {
      this.camForm.submitPrevented = true;
      this.obstructed = obstacle;
      return;
    }
    clearRefusal(this.form, this.fields);
    clearTimeout(this.draft.timer);
    const variables = this.camForm.variableManager.variables;
    this.fields.forEach((field, name) => {
      delete variables[name];
      const variable = field.visible() ? variableOf(name, field.read()) : null;
      if (variable) {
        this.camForm.variableManager.createVariable(variable);
      }
    });
  }

  obstacle() {
    if (!this.data) {
      return texts.notLoaded;
    }
    return [...this.fields.values()].map((field) => field.busy()).find(Boolean) || null;
  }

  /** Tasklist shows `error.message` in its notification, and nothing for a submission that was prevented here. */
  refused(error) {
    if (this.obstructed) {
      const message = this.obstructed;
      this.obstructed = null;
      if (this.data) {
        showRefusal(this.form, this.fields, { message, fields: {} });
      }
      return;
    }
    if (GONE.test(error.message)) {
      return;
    }
    const refusal = refusalOf(error);
    error.message = refusal.message;
    if (refusal.fields.warningsAccepted) {
      this.warned(true);
    }
    showRefusal(this.form, this.fields, refusal);
    if (!this.isStart) {
      this.draft.touch();
    }
    this.form.addEventListener('input', closeNotifications, { once: true });
  }

  /** Tasklist only empties its pane; whoever sent something wants to know that it arrived. */
  sent() {
    this.draft.stop({ discard: true });
    closeNotifications();
    if (!this.isStart) {
      announce(texts.sent(this.data.title));
    }
  }

  store() {
    this.camForm.storePrevented = true;
    if (!this.isStart && this.data && this.data.mayWork) {
      this.draft.save();
    }
  }

  /** Tasklist's own Save button follows the state of Angular's form. */
  markDirty() {
    this.setAngularForm('$dirty', '$setDirty');
  }

  markPristine() {
    this.setAngularForm('$pristine', '$setPristine');
  }

  setAngularForm(state, set) {
    const form = this.$scope[this.form.getAttribute('name')];
    if (form && form[set] && !form[state]) {
      this.$scope.$applyAsync(() => form[set]());
    }
  }
}

/** Says something that outlives the form, for as long as it takes to read. */
function announce(text) {
  const notice = h('p', { class: 'ita-announcement', role: 'status', text });
  document.body.append(notice);
  setTimeout(() => notice.remove(), ANNOUNCED_MILLIS);
}

/** Tasklist's notification stays until it is closed; once somebody mends the form, it only covers the page. */
function closeNotifications() {
  document.querySelectorAll('.page-notifications .alert .close').forEach((close) => close.click());
}

/** A table's control cannot stand inside the table, so a host is put after it. */
function hostOfTable(table) {
  const caption = table.querySelector('caption');
  const host = h(
    'div',
    { 'data-made': true, 'data-show-when': table.dataset.showWhen || null },
    h('label', { text: caption.firstChild.textContent.trim() }),
  );
  const hint = caption.querySelector('.ita-hint');
  if (hint) {
    host.append(h('p', { class: 'ita-hint', text: hint.textContent }));
  }
  table.after(host);
  return host;
}

function asOption(choice) {
  if (typeof choice !== 'object') {
    return { value: String(choice), label: String(choice) };
  }
  return { value: choice.id, label: choice.workGroup ? `${choice.name} (${choice.workGroup})` : choice.name };
}

/** Entries of an earlier round come as they were sent: a structured value may be a String that holds JSON. */
function structured(value) {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) {
    return value;
  }
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** @returns {(object|null)} the variable to send, null where nothing was filled in */
function variableOf(name, value) {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return null;
  }
  if (typeof value === 'boolean') {
    return { name, type: 'Boolean', value };
  }
  return { name, type: 'String', value: typeof value === 'string' ? value : JSON.stringify(value) };
}
