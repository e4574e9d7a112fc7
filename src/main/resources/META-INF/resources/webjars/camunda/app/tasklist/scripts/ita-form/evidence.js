/** The bundle of evidence at the form of step 10: what is amiss, what to do about it, and the button that makes it. */
import { ApiError } from './api.js';
import { documentLine } from './documents.js';
import { button, h } from './dom.js';
import { fieldAt, focusField } from './errors.js';
import { texts } from './texts.js';

/** Fills the part and looks once by itself. */
export function evidence(place, ctx) {
  const result = h('div', { 'aria-live': 'polite' });
  const bundle = h('div', { class: 'ita-bundle' });
  const checkButton = button(texts.evidenceCheck, () => work(texts.checking, () => ctx.api.checkEvidence(ctx.values())));
  const makeButton = button(
    texts.evidenceMake,
    () => work(texts.evidenceMaking, () => ctx.api.makeEvidence(ctx.values())),
    { class: 'ita-button ita-main' },
  );
  const actions = ctx.readOnly ? null : h('div', { class: 'ita-actions' }, checkButton, makeButton);
  place.append(
    h(
      'div',
      { class: 'ita-evidence', 'data-made': true },
      h('h4', { text: texts.evidenceHeading }),
      h('p', { class: 'ita-hint', text: texts.evidenceHint }),
      result,
      actions,
      bundle,
    ),
  );
  work(texts.checking, () => ctx.api.evidence());

  async function work(saying, call) {
    checkButton.disabled = true;
    makeButton.disabled = true;
    result.replaceChildren(h('p', { class: 'ita-note', text: saying }));
    try {
      show(await call());
    } catch (error) {
      if (!(error instanceof ApiError)) {
        throw error;
      }
      refused(error);
    } finally {
      checkButton.disabled = false;
      makeButton.disabled = false;
    }
  }

  /** The server says at each field what stops the bundle. */
  function refused({ body }) {
    const lines = Object.entries(body.fields || {}).map(([path, text]) => line({ severity: 'ERROR', place: path, text }));
    result.replaceChildren(
      h('p', { class: 'ita-error', text: body.message || texts.evidenceFailed }),
      h('ul', { class: 'ita-findings' }, ...lines),
    );
  }

  function show(state) {
    const warnings = state.findings.length - state.errors;
    const heading =
      state.findings.length === 0 ? texts.evidenceClean : texts.evidenceFound(state.errors, warnings);
    result.replaceChildren(
      h('p', { class: state.findings.length === 0 ? 'ita-note' : 'ita-check-sum', text: heading }),
      h('ul', { class: 'ita-findings' }, ...state.findings.map(line)),
    );
    if (state.tooLarge) {
      result.append(h('p', { class: 'ita-error', text: state.tooLarge }));
    }
    result.append(h('p', { class: 'ita-note', text: texts.evidenceSize(state.files, state.sizeText) }));
    showBundle(state);
  }

  function showBundle({ bundle: made, indexes, upToDate }) {
    if (!made) {
      bundle.replaceChildren(h('p', { class: 'ita-note', text: texts.evidenceNone }));
      return;
    }
    bundle.replaceChildren(
      h('h5', { text: texts.evidenceBundle }),
      h('p', { class: upToDate ? 'ita-note' : 'ita-warning', text: upToDate ? texts.evidenceCurrent : texts.evidenceOld }),
      h('ul', { class: 'ita-documents' }, ...[made, ...indexes].map((document) => documentLine(document, ctx.data))),
    );
  }

  function line({ severity, place: path, text, todo }) {
    const error = severity === 'ERROR';
    const label = h('b', { text: `${error ? texts.mustMend : texts.warning}: ` });
    const field = path ? fieldAt(ctx.fields, path) : null;
    const jump = (event) => {
      event.preventDefault();
      focusField(field.target);
    };
    const told = field ? h('a', { href: `#${field.target.id}`, text, on: { click: jump } }) : text;
    return h(
      'li',
      { class: error ? 'ita-must' : 'ita-may' },
      label,
      told,
      todo ? h('div', { class: 'ita-todo-line', text: todo }) : null,
    );
  }
}
