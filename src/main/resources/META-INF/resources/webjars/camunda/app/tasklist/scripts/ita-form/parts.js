/** The shared parts of a form that are read, not filled: where the task stands, what was said, what there is to open. */
import { checks } from './checks.js';
import { documentLine, nameOf } from './documents.js';
import { h } from './dom.js';
import { evidence } from './evidence.js';
import { texts } from './texts.js';

const RENDERERS = { head, rounds, documents, facts, list, checks, evidence };

/** Fills every `data-part` of the form that is no field. */
export function renderParts(form, ctx) {
  form.querySelectorAll('[data-part]').forEach((place) => {
    const render = RENDERERS[place.dataset.part];
    if (render) {
      render(place, ctx);
    }
  });
}

function head(place, { data, readOnly, isStart }) {
  place.append(
    ...[whereLine(data), actingNote(data), isStart || place.hasAttribute('data-no-due') ? null : dueBanner(data), readOnly ? lockNote(data) : requiredNote()].filter(Boolean),
  );
}

function whereLine(data) {
  const facts = [
    data.step && texts.step(data.step),
    data.fiscalYear && texts.fiscalYear(data.fiscalYear),
    data.occurrenceText && texts.month(data.occurrenceText),
    data.round > 1 && texts.round(data.round),
    data.effortText && texts.effort(data.effortText),
    data.offeredTo?.length > 0 && texts.offeredTo(data.offeredTo),
    data.sentBy && texts.sentBy(nameOf(data.sentBy, data)),
  ].filter(Boolean);
  return facts.length > 0 ? h('p', { class: 'ita-where', text: facts.join(' · '), 'data-made': true }) : null;
}

function actingNote(data) {
  return data.actingText ? h('p', { class: 'ita-acting', text: data.actingText, 'data-made': true }) : null;
}

function dueBanner(data) {
  if (!data.dueText) {
    return null;
  }
  const now = data.now ? new Date(data.now) : new Date();
  const near = !data.overdue && data.startBy && new Date(data.startBy) <= now;
  const tone = data.overdue ? 'ita-late' : near ? 'ita-near' : 'ita-calm';
  const word = data.overdue ? texts.overdue : near ? texts.near : null;
  return h(
    'div',
    { class: `ita-due ${tone}`, role: 'status', 'data-made': true },
    word ? h('strong', { class: 'ita-due-word', text: word }) : null,
    data.startByText ? dueFact(texts.startBy, data.startByText) : null,
    dueFact(texts.due, data.dueText),
  );
}

function dueFact(label, value) {
  return h('span', { class: 'ita-due-fact' }, `${label} `, h('b', { text: value }));
}

function lockNote(data) {
  const text = data.holder ? texts.heldBy(nameOf(data.holder, data)) : texts.claimFirst;
  return h('p', { class: 'ita-lock', role: 'status', text, 'data-made': true });
}

function requiredNote() {
  return h('p', { class: 'ita-note', text: texts.requiredNote, 'data-made': true });
}

function rounds(place, { data }) {
  const said = (data.rounds || []).filter((round) => round.outcomeText || round.comment);
  place.hidden = said.length === 0;
  if (said.length === 0) {
    return;
  }
  const items = said.map((round) =>
    h(
      'li',
      {
        class: `ita-said${round.outcome === 'returned' || round.outcome === 'revise' || round.outcome === 'comments' ? ' ita-returned' : ''}`,
      },
      h(
        'p',
        { class: 'ita-facts' },
        h('b', {
          text: [texts.step(round.step), texts.round(round.round), round.outcomeText].filter(Boolean).join(' · '),
        }),
        ` ${[round.who, round.whenText].filter(Boolean).join(' · ')}`,
      ),
      round.comment ? h('p', { class: 'ita-comment', text: round.comment }) : null,
    ),
  );
  place.append(section(place, texts.roundsHeading, h('ol', { class: 'ita-saids' }, ...items)));
}

/** `data-which="subject"`: only what is to be signed or published; `data-which="other"`: all the rest. */
function documents(place, { data }) {
  const subjects = new Set((data.context || {}).subjectDocuments || []);
  const wanted = {
    subject: (document) => subjects.has(document.id),
    other: (document) => !subjects.has(document.id),
  };
  const readable = (data.documents || [])
    .filter((document) => !document.own)
    .filter(wanted[place.dataset.which] || (() => true));
  place.hidden = readable.length === 0;
  if (readable.length > 0) {
    const lines = readable.map((document) => documentLine(document, data, stepMark(document)));
    place.append(section(place, texts.documentsHeading, h('ul', { class: 'ita-documents' }, ...lines)));
  }
}

function stepMark(document) {
  return document.step ? h('span', { class: 'ita-tag', text: texts.step(document.step) }) : null;
}

function section(place, heading, content) {
  return h('section', { 'data-made': true }, h('h4', { text: place.dataset.heading || heading }), content);
}

/** `<div data-fact="target"><dt>…</dt></div>`: a fact of the server's context, hidden where there is none. */
function facts(place, { data }) {
  place.querySelectorAll('[data-fact]').forEach((line) => {
    const value = (data.context || {})[line.dataset.fact];
    const values = (Array.isArray(value) ? value : [value]).filter(
      (each) => each !== null && each !== undefined && each !== '',
    );
    line.hidden = values.length === 0;
    line.append(...values.map((each) => h('dd', { 'data-made': true }, shown(String(each)))));
  });
  place.hidden = !place.querySelector('[data-fact]:not([hidden])');
}

/**
 * A read-only table over a list of the server's context; its columns are the `<th data-column>` of the markup, else
 * those that all forms show of such a list.
 */
function list(place, ctx) {
  const rows = (ctx.data.context || {})[place.dataset.source] || [];
  if (!place.tHead) {
    place.append(...usualHead(place));
  }
  const columns = [...place.querySelectorAll('th[data-column]')];
  place.hidden = rows.length === 0;
  const body = h('tbody', { 'data-made': true });
  rows.forEach((row, index) => {
    const cells = columns.map((column) =>
      h('td', { 'data-label': column.textContent.trim() }, shown(cellText(row, column, index, ctx))),
    );
    body.append(h('tr', {}, ...cells));
  });
  place.append(body);
}

function usualHead(place) {
  const { caption, columns } = texts.lists[place.dataset.source];
  const cells = Object.entries(columns).map(([name, text]) =>
    h('th', { 'data-column': name, 'data-options': name === 'indicator' ? 'indicators' : null, text }),
  );
  const head = h('thead', {}, h('tr', {}, ...cells));
  return place.caption ? [head] : [h('caption', { text: caption }), head];
}

/** An address as a link that people can read; a long reference may break anywhere. */
function shown(text) {
  if (/^https?:\/\//.test(text)) {
    return h('a', {
      href: text,
      class: 'ita-reference',
      target: '_blank',
      rel: 'noopener',
      title: texts.opensInNewTab,
      text: readable(text),
    });
  }
  return /[!-~]{30}/.test(text) ? h('span', { class: 'ita-reference', text }) : text;
}

/** Thai letters as themselves; everything else stays encoded, so that no address looks like another. */
function readable(address) {
  return address.replace(/(?:%E0%B[89]%[89AB][0-9A-F])+/gi, decodeURIComponent);
}

function cellText(row, column, index, ctx) {
  const name = column.dataset.column;
  if (name === 'number') {
    return String(index + 1);
  }
  const value = row[name] === null || row[name] === undefined ? '' : String(row[name]);
  if (!column.dataset.options) {
    return value;
  }
  if (column.dataset.options === 'accounts') {
    return nameOf(value, ctx.data);
  }
  const option = ctx.lookup(column.dataset.options).find((each) => each.value === value);
  return option ? option.label : value;
}
