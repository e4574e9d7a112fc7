/** The server's messages: a summary with links at the top, and each message at its field. */
import { h, newId } from './dom.js';
import { texts } from './texts.js';

/**
 * What the SDK hands over in `submit-failed` is superagent's error: `err.response.body` is the server's JSON.
 *
 * @param {Error} error
 * @returns {{message: string, fields: Object<string, string>}} always something a person can read
 */
export function refusalOf(error) {
  const body = (error && error.response && error.response.body) || (error && error.body) || {};
  const status = (error && error.status) || 0;
  const fields = body.fields && typeof body.fields === 'object' ? body.fields : {};
  const refused = body.message && (status < 500 || Object.keys(fields).length > 0);
  return { message: refused ? body.message : plainMessage(status), fields };
}

function plainMessage(status) {
  if (!status) {
    return texts.networkFailed;
  }
  return status === 401 || status === 403 ? texts.notAllowed : texts.serverFailed;
}

/**
 * Shows a refusal and moves the focus to the first field that has to be mended, else to the summary.
 *
 * @param {HTMLElement} form
 * @param {Map<string, object>} fields the living fields by name
 * @param {{message: string, fields: Object<string, string>}} refusal
 */
export function showRefusal(form, fields, refusal) {
  clearRefusal(form, fields);
  const placed = Object.entries(refusal.fields).map(([path, text]) => place(fields, path, text));
  placed.sort((one, other) => documentOrder(one.field, other.field));
  const heading = placed.length > 0 ? texts.errorHeading(placed.length) : texts.errorHeadingPlain;
  const summary = h(
    'div',
    { class: 'ita-summary', role: 'alert', tabindex: -1, 'data-made': true, 'data-summary': true },
    h('h4', { text: heading }),
    placed.length === 0 ? h('p', { text: refusal.message }) : h('ul', {}, ...placed.map(summaryLine)),
  );
  form.prepend(summary);
  const first = placed.find(({ field }) => field);
  focusField(first ? first.field.target : summary);
}

/** Takes a former refusal away. */
export function clearRefusal(form, fields) {
  form.querySelectorAll('[data-summary]').forEach((summary) => summary.remove());
  fields.forEach((field) => field.clearErrors());
}

/** `members[2].duty` is the cell `duty` of the third row of the field `members`. */
function place(fields, path, text) {
  const field = fieldAt(fields, path);
  if (field) {
    field.addError(text);
  }
  return { field, text };
}

/** @returns {(object|null)} the living field or cell that a path of the server names, null where none is to be seen */
export function fieldAt(fields, path) {
  const [, name, rest] = /^(\w+)(.*)$/.exec(path) || [null, path, ''];
  const owner = fields.get(name);
  const field = owner && owner.visible() ? owner.at(rest) : null;
  if (field) {
    field.target.id = field.target.id || newId();
  }
  return field;
}

function documentOrder(one, other) {
  if (!one || !other) {
    return (one ? 0 : 1) - (other ? 0 : 1);
  }
  if (one.host === other.host) {
    return 0;
  }
  return one.host.compareDocumentPosition(other.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function summaryLine({ field, text }) {
  if (!field) {
    return h('li', { text });
  }
  const jump = (event) => {
    event.preventDefault();
    focusField(field.target);
  };
  const row = field.host.closest('.ita-row');
  const where = [row && row.querySelector('legend').textContent, field.spec.label].filter(Boolean).join(' – ');
  return h('li', {}, h('a', { href: `#${field.target.id}`, text: `${where}: ${text}`, on: { click: jump } }));
}

/** Brings a control into sight and puts the cursor there. */
export function focusField(target) {
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}
