/** Chooses among the documents that the year already holds, in place of uploading them again. */
import { ApiError, address } from './api.js';
import { button, h, newId } from './dom.js';
import { MONTHS, texts } from './texts.js';

const GATHERING = ['EVIDENCE_INDEX', 'EVIDENCE_BUNDLE', 'SIGNED_ORIGINAL'];
const NO_MONTH = '-';

function inOrderOfTheYear(one, other) {
  return (
    one.step - other.step ||
    one.occurrence.localeCompare(other.occurrence) ||
    one.title.localeCompare(other.title, 'th')
  );
}

/** @returns {string} the reported month of a document in Thai, empty where it reports none */
export function monthText(occurrence) {
  const match = /^(\d{4})-(\d{2})$/.exec(occurrence || '');
  return match ? `${MONTHS[Number(match[2]) - 1]} ${Number(match[1]) + 543}` : '';
}

/** @returns {string} what a picked document is and where in the year it comes from */
export function originText(document, ctx) {
  const month = monthText(document.occurrence);
  const kind = ctx.lookup('documentKinds').find((each) => each.value === document.kind);
  return [kind && kind.label, texts.step(document.step), month && texts.month(month)].filter(Boolean).join(' · ');
}

/**
 * A button that opens a list to choose from, in place.
 *
 * @param {object} options
 * @param {object} options.ctx of the form
 * @param {string} options.label of the field
 * @param {() => string[]} options.taken ids that stand at the field already
 * @param {() => number} options.room how many more the field takes
 * @param {(documents: object[]) => void} options.chosen
 */
export function picker({ ctx, label, taken, room, chosen }) {
  const opener = button(texts.pick, open, { 'aria-expanded': 'false' });
  const panel = h('div', { class: 'ita-picker', hidden: true, role: 'group', 'aria-label': texts.pickHeading(label) });
  const search = h('input', { type: 'search', class: 'ita-input', id: newId(), autocomplete: 'off' });
  const step = h('select', { class: 'ita-input', id: newId() });
  const month = h('select', { class: 'ita-input', id: newId() });
  const monthPlace = h('div', {}, h('label', { for: month.id, text: texts.pickMonth }), month);
  const count = h('p', { class: 'ita-note', role: 'status' });
  const list = h('ul', { class: 'ita-pickable' });
  const problem = h('p', { class: 'ita-error', role: 'alert', hidden: true });
  const take = button(texts.pickTake(0), accept, { class: 'ita-button ita-main' });
  let documents = [];
  let ticked = new Set();

  panel.append(
    h(
      'div',
      { class: 'ita-picker-filters' },
      h('div', { class: 'ita-picker-search' }, h('label', { for: search.id, text: texts.pickSearch }), search),
      h('div', {}, h('label', { for: step.id, text: texts.pickStep }), step),
      monthPlace,
    ),
    count,
    list,
    problem,
    h('div', { class: 'ita-actions' }, take, button(texts.pickClose, close)),
  );
  search.addEventListener('input', show);
  step.addEventListener('change', show);
  month.addEventListener('change', show);
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
    if (event.key === 'Enter' && event.target !== take && event.target.tagName === 'INPUT') {
      event.preventDefault();
    }
  });
  // What is searched for is no content of the form.
  panel.addEventListener('input', (event) => event.stopPropagation());

  async function open() {
    opener.hidden = true;
    opener.setAttribute('aria-expanded', 'true');
    panel.hidden = false;
    ticked = new Set();
    search.value = '';
    complain('');
    count.textContent = texts.loading;
    search.focus();
    try {
      documents = ((await ctx.api.load()).documents || [])
        .filter((document) => !document.own && !GATHERING.includes(document.kind))
        .sort(inOrderOfTheYear);
    } catch (error) {
      if (!(error instanceof ApiError)) {
        throw error;
      }
      complain(error.body.message || texts.loadFailed);
    }
    fillFilters();
    show();
  }

  function close() {
    panel.hidden = true;
    opener.hidden = false;
    opener.setAttribute('aria-expanded', 'false');
    opener.focus();
  }

  function fillFilters() {
    const steps = [...new Set(documents.map((document) => document.step))].sort((one, other) => one - other);
    const months = [...new Set(documents.map((document) => document.occurrence))]
      .filter((occurrence) => occurrence && occurrence !== NO_MONTH)
      .sort();
    fill(step, steps, (number) => texts.step(number));
    fill(month, months, monthText);
    monthPlace.hidden = months.length === 0;
  }

  function fill(select, values, name) {
    select.replaceChildren(
      h('option', { value: '', text: texts.pickAll }),
      ...values.map((value) => h('option', { value, text: name(value) })),
    );
  }

  function show() {
    const words = search.value.trim().toLocaleLowerCase('th').split(/\s+/).filter(Boolean);
    const found = documents.filter((document) => {
      const text = `${document.title} ${document.fileName} ${originText(document, ctx)}`.toLocaleLowerCase('th');
      return (
        words.every((word) => text.includes(word)) &&
        (!step.value || String(document.step) === step.value) &&
        (!month.value || document.occurrence === month.value)
      );
    });
    const there = new Set(taken());
    list.replaceChildren(...found.map((document) => line(document, there.has(document.id))));
    count.textContent = documents.length === 0 ? texts.pickNone : texts.pickFound(found.length, documents.length);
    tell();
  }

  function line(document, isThere) {
    const box = h('input', { type: 'checkbox', id: newId(), disabled: isThere });
    box.checked = isThere || ticked.has(document.id);
    box.addEventListener('change', () => {
      ticked[box.checked ? 'add' : 'delete'](document.id);
      tell();
    });
    const facts = [
      document.fileName === document.title ? null : document.fileName,
      originText(document, ctx),
      texts.version(document.version),
      document.sizeText,
      isThere ? texts.pickThere : null,
    ];
    return h(
      'li',
      { class: 'ita-document' },
      h(
        'div',
        {},
        h('label', { class: 'ita-pick', for: box.id }, box, h('span', { text: document.title })),
        h('span', { class: 'ita-facts', text: facts.filter(Boolean).join(' · ') }),
      ),
      h('a', {
        href: address(document.url),
        target: '_blank',
        rel: 'noopener',
        text: texts.pickOpen,
        'aria-label': `${texts.pickOpen} ${document.title}`,
      }),
    );
  }

  function tell() {
    take.textContent = texts.pickTake(ticked.size);
    take.disabled = ticked.size === 0;
    complain(ticked.size > room() ? texts.pickTooMany(room()) : '');
  }

  function accept() {
    if (ticked.size > room()) {
      return;
    }
    chosen(documents.filter((document) => ticked.has(document.id)));
    close();
  }

  function complain(text) {
    problem.textContent = text;
    problem.hidden = !text;
  }

  return h('div', { class: 'ita-picking' }, opener, panel);
}
