/** The draft on the server: saved shortly after the last change, seen by the next colleague, never overwritten silently. */
import { nameOf } from './documents.js';
import { button, h } from './dom.js';
import { texts } from './texts.js';

const QUIET_MILLIS = 1500;
const RETRY_MILLIS = 15000;

export class Draft {
  /**
   * @param {object} options
   * @param {object} options.api see formApi
   * @param {string} options.taskId
   * @param {() => object} options.read the values to save
   * @param {() => void} options.saved called when everything typed is on the server
   * @param {() => void} options.reload shows the newer draft instead
   */
  constructor({ api, taskId, read, saved, reload }) {
    Object.assign(this, { api, read, saved, reload });
    this.key = `ita-draft:${taskId}`;
    this.status = h('div', { class: 'ita-draft', role: 'status', 'aria-live': 'polite' });
    this.stopped = false;
    this.reset();
  }

  reset() {
    clearTimeout(this.timer);
    this.dirty = false;
    this.saving = null;
    this.conflicted = false;
  }

  /**
   * Starts from what the server knows.
   *
   * @param {object} data answer of the form request
   * @returns {(object|null)} values that were typed in this tab and never reached the server
   */
  begin(data) {
    this.reset();
    this.data = data;
    this.revision = data.draft ? data.draft.revision : 0;
    this.say(data.draft ? texts.draftSaved(data.draft.savedAtText, nameOf(data.draft.savedBy, data)) : '');
    this.kept = data.mayWork ? this.backup() : null;
    return this.kept ? this.kept.values : null;
  }

  /** Goes on with what was typed before, unless a colleague saved in between: then the person decides. */
  resume() {
    const draft = this.data.draft;
    const newer = this.kept.revision !== this.revision && draft && draft.savedBy !== this.data.holder;
    this.dirty = true;
    if (newer) {
      this.askWhich(draft);
      return;
    }
    this.touch();
    this.say(texts.draftRestored);
  }

  /** Something was typed. */
  touch(atOnce) {
    this.dirty = true;
    if (this.stopped) {
      return;
    }
    this.keep(this.read());
    if (this.conflicted) {
      return;
    }
    clearTimeout(this.timer);
    this.say(texts.draftWaiting);
    this.timer = setTimeout(() => this.save(), atOnce ? 0 : QUIET_MILLIS);
  }

  /** Saves now what is not saved yet; safe to call at any time. */
  async save() {
    clearTimeout(this.timer);
    if (!this.dirty || this.stopped || this.conflicted) {
      return;
    }
    if (this.saving) {
      await this.saving;
      return this.save();
    }
    this.saving = this.put();
    await this.saving;
    this.saving = null;
  }

  async put() {
    const values = this.read();
    this.dirty = false;
    this.say(texts.draftSaving);
    try {
      const answer = await this.api.saveDraft(this.revision, values);
      this.revision = answer.revision;
      this.say(texts.draftSaved(answer.savedAtText, nameOf(this.data.holder, this.data)));
      if (this.dirty) {
        this.keep(this.read());
      } else {
        sessionStorage.removeItem(this.key);
        this.saved();
      }
    } catch (error) {
      if (this.stopped) {
        return;
      }
      this.dirty = true;
      this.keep(values);
      if (error.status === 409) {
        await this.conflict();
      } else if (error.status >= 400 && error.status < 500 && error.body.message) {
        this.say(texts.draftRefused(error.body.message), true);
      } else {
        this.say(texts.draftFailed, true);
        this.timer = setTimeout(() => this.save(), RETRY_MILLIS);
      }
    }
  }

  /** A colleague saved after this page was opened: the person decides, nothing is replaced before. */
  async conflict() {
    this.conflicted = true;
    let newer = null;
    try {
      newer = (await this.api.load()).draft;
    } catch {
      newer = null;
    }
    this.askWhich(newer);
  }

  askWhich(newer) {
    this.conflicted = true;
    const who = newer ? texts.conflict(nameOf(newer.savedBy, this.data), newer.savedAtText) : texts.conflictUnknown;
    this.status.replaceChildren(
      h(
        'div',
        { class: 'ita-conflict', role: 'alert' },
        h('p', { text: who }),
        h(
          'div',
          { class: 'ita-actions' },
          button(texts.conflictLoad, () => this.takeTheirs()),
          button(texts.conflictKeep, () => this.takeMine(newer)),
        ),
      ),
    );
  }

  takeTheirs() {
    sessionStorage.removeItem(this.key);
    this.reset();
    this.reload();
  }

  takeMine(newer) {
    this.conflicted = false;
    this.revision = newer ? newer.revision : this.revision;
    this.touch(true);
  }

  /** What did not reach the server stays in this tab, for the account that typed it. */
  keep(values) {
    sessionStorage.setItem(this.key, JSON.stringify({ holder: this.data.holder, revision: this.revision, values }));
  }

  backup() {
    const kept = JSON.parse(sessionStorage.getItem(this.key) || 'null');
    return kept && kept.holder === this.data.holder ? kept : null;
  }

  /** The task is done or the page left: nothing more is saved later. */
  stop({ discard = false } = {}) {
    clearTimeout(this.timer);
    if (discard) {
      sessionStorage.removeItem(this.key);
    }
    this.stopped = true;
  }

  say(text, warning = false) {
    this.status.replaceChildren(h('p', { text, class: warning ? 'ita-warning' : 'ita-note' }));
  }
}
