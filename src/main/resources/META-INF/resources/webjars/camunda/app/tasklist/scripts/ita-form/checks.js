/** Looks through documents and form on demand, with the same checks that the server makes when the form is sent. */
import { ApiError } from './api.js';
import { button, h } from './dom.js';
import { focusField, fieldAt } from './errors.js';
import { texts } from './texts.js';

const ACCEPTED = 'warningsAccepted';

/** Fills the part with a button and the place of its findings, above the tick that confirms warnings. */
export function checks(place, ctx) {
  place.hidden = ctx.readOnly;
  if (ctx.readOnly) {
    return;
  }
  const result = h('div', { 'aria-live': 'polite' });
  const start = button(texts.check, look);
  const panel = h('div', { class: 'ita-checks', 'data-made': true }, start, result);
  let confirmed = null;
  place.insertBefore(panel, place.querySelector(`[data-field="${ACCEPTED}"]`));

  async function look() {
    start.disabled = true;
    result.replaceChildren(h('p', { class: 'ita-note', text: texts.checking }));
    try {
      show(await ctx.api.check(ctx.values()));
    } catch (error) {
      const told = error instanceof ApiError && error.body.message;
      result.replaceChildren(h('p', { class: 'ita-error', text: told || texts.checkFailed }));
    } finally {
      start.disabled = false;
    }
  }

  function show({ findings, errors, warnings }) {
    const heading = findings.length === 0 ? texts.checkClean : texts.checkFound(errors, warnings);
    result.replaceChildren(
      h('p', { class: findings.length === 0 ? 'ita-note' : 'ita-check-sum', text: heading }),
      h('ul', { class: 'ita-findings' }, ...findings.map(line)),
    );
    forgetOldConfirmation(findings);
    ctx.warned(warnings > 0);
  }

  /** Whoever confirmed other warnings has not confirmed these. */
  function forgetOldConfirmation(findings) {
    const shown = JSON.stringify(findings.filter((finding) => finding.severity === 'WARNING'));
    const tick = ctx.fields.get(ACCEPTED);
    if (tick && confirmed !== null && confirmed !== shown) {
      tick.write(false);
    }
    confirmed = shown;
  }

  function line(finding) {
    const error = finding.severity === 'ERROR';
    const field = fieldAt(ctx.fields, finding.place);
    const label = h('b', { text: `${error ? texts.mustMend : texts.warning}: ` });
    if (!field) {
      return h('li', { class: error ? 'ita-must' : 'ita-may' }, label, finding.text);
    }
    const jump = (event) => {
      event.preventDefault();
      focusField(field.target);
    };
    const link = h('a', { href: `#${field.target.id}`, text: `${field.spec.label} – ${finding.text}`, on: { click: jump } });
    return h('li', { class: error ? 'ita-must' : 'ita-may' }, label, link);
  }
}
