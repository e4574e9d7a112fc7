/** Fields: what the markup declares becomes a control with label, hint, counter and a place for its message. */
import { holds } from './conditions.js';
import { arabicDigits, dateControl, longThaiDate } from './dates.js';
import { h, newId, toggleReference } from './dom.js';
import { filesControl } from './files.js';
import { tableControl } from './tables.js';
import { texts } from './texts.js';

const COUNTER_FROM = 0.8;
const RADIO_LIMIT = 4;

/**
 * Reads the declaration of a field (`data-field`) or of a table's column (`data-column`).
 *
 * @param {Element} element
 */
export function specOf(element) {
  const number = (name) => (element.hasAttribute(name) ? Number(element.getAttribute(name)) : null);
  return {
    element,
    name: element.dataset.field || element.dataset.column,
    type: element.dataset.type,
    label: ownLabel(element),
    required: element.hasAttribute('data-required'),
    requiredWhen: element.dataset.requiredWhen || null,
    maxLength: number('maxlength'),
    lines: number('data-lines') || 1,
    min: number('data-min'),
    max: number('data-max'),
    kind: element.dataset.kind || null,
    pick: element.hasAttribute('data-pick'),
    proposals: element.dataset.proposals || null,
    options: element.dataset.options || null,
    suggest: element.dataset.suggest || null,
    tick: element.dataset.tick || null,
    fixed: element.hasAttribute('data-fixed'),
  };
}

function ownLabel(element) {
  const label = element.querySelector(':scope > label, :scope > caption');
  return (label || element).firstChild.textContent.trim();
}

/**
 * Puts a control into its host and returns the living field.
 *
 * @param {Element} host holds the `<label>` (or the table's `<caption>`) and takes the control
 * @param {object} spec see {@link specOf}
 * @param {object} ctx what the form's fields share: `data`, `readOnly`, `api`, `changed()`, `lookup(list)`, …
 */
export function mountField(host, spec, ctx) {
  const control =
    ctx.readOnly && READ_ONLY[spec.type] ? READ_ONLY[spec.type](spec, ctx) : CONTROLS[spec.type](spec, ctx);
  const label = host.querySelector(':scope > label');
  const hint = host.querySelector(':scope > .ita-hint');
  const message = h('p', { class: 'ita-error', id: newId(), hidden: true });
  const star = h('span', { class: 'ita-star', text: ' *', title: texts.requiredWord, 'data-made': true });
  const target = control.focus || control.element;

  name();
  control.element.dataset.made = '';
  message.dataset.made = '';
  host.append(control.element, message);
  host.classList.add('ita-field');

  function name() {
    if (!label) {
      return;
    }
    label.id = label.id || newId();
    label.append(star);
    if (control.group || ctx.readOnly) {
      label.removeAttribute('for');
      control.element.setAttribute('role', 'group');
      control.element.setAttribute('aria-labelledby', label.id);
    } else {
      label.htmlFor = target.id;
    }
    if (hint) {
      hint.id = hint.id || newId();
      toggleReference(target, 'aria-describedby', hint.id, true);
    }
  }

  function addError(text) {
    message.textContent = message.hidden ? text : `${message.textContent}\n${text}`;
    message.hidden = false;
    host.classList.add('ita-invalid');
    target.setAttribute('aria-invalid', 'true');
    toggleReference(target, 'aria-describedby', message.id, true);
  }

  function clearError() {
    message.hidden = true;
    host.classList.remove('ita-invalid');
    target.removeAttribute('aria-invalid');
    toggleReference(target, 'aria-describedby', message.id, false);
  }

  const field = {
    spec,
    host,
    target,
    read: control.read,
    write: control.write,
    busy: control.busy || (() => null),
    addError,
    clearError,
    clearErrors() {
      clearError();
      (control.children ? control.children() : []).forEach((child) => child.clearErrors());
    },
    /** @returns {object} the field a server path such as `[2].duty` below this one names, else this one */
    at: (path) => (path && control.at && control.at(path)) || field,
    visible: () => !host.closest('[hidden]'),
    /** Shows what is required now. */
    refresh(valueOf) {
      const required = spec.required || (spec.requiredWhen !== null && holds(spec.requiredWhen, valueOf));
      star.hidden = !required || ctx.readOnly;
      if (required && !control.group) {
        target.setAttribute('aria-required', 'true');
      } else {
        target.removeAttribute('aria-required');
      }
      if (control.refresh) {
        control.refresh(valueOf);
      }
    },
  };
  control.element.addEventListener('input', (event) => {
    if (control.group || event.target.closest('.ita-field') === host) {
      clearError();
    }
  });
  return field;
}

/** Takes away everything a former rendering put into the form. */
export function unmount(form) {
  form.querySelectorAll('[data-made]').forEach((element) => element.remove());
}

const CONTROLS = {
  text: textControl,
  number: numberControl,
  date: dateControl,
  choice: choiceControl,
  account: (spec, ctx) => selectControl(ctx.lookup('accounts'), ctx),
  tick: tickControl,
  checklist: checklistControl,
  table: tableControl,
  files: filesControl,
};

const READ_ONLY = {
  text: () => plain((value) => value),
  number: () => plain((value) => String(value)),
  date: () => plain((value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? longThaiDate(value) : value)),
  choice: (spec, ctx) => plain((value) => labelOf(optionsOf(spec, ctx), value)),
  account: (spec, ctx) => plain((value) => labelOf(ctx.lookup('accounts'), value)),
};

/** A value that can only be read. */
function plain(show) {
  let current = null;
  const element = h('p', { class: 'ita-value' });
  return {
    element,
    read: () => current,
    write(value) {
      current = value;
      const empty = value === null || value === undefined || value === '';
      element.textContent = empty ? texts.nothing : show(value);
      element.classList.toggle('ita-empty', empty);
    },
  };
}

function labelOf(options, value) {
  const option = options.find((candidate) => candidate.value === String(value));
  return option ? option.label : String(value);
}

/** Options stand beside the field in a `<select>`, in a list of the form, or come from the server. */
function optionsOf(spec, ctx) {
  if (spec.options) {
    return ctx.lookup(spec.options);
  }
  return [...spec.element.querySelectorAll(':scope > datalist > option')].map((option) => ({
    value: option.value,
    label: option.textContent.trim(),
  }));
}

/** Over-long text is shown as such and kept: cutting a pasted text short would lose it silently. */
function textControl(spec, ctx) {
  const input = h(spec.lines > 1 ? 'textarea' : 'input', {
    class: 'ita-input',
    id: newId(),
    rows: spec.lines > 1 ? spec.lines : null,
    type: spec.lines > 1 ? null : 'text',
    autocomplete: 'off',
  });
  const proposals = proposed(spec, ctx, input);
  const counter = h('p', { class: 'ita-counter', hidden: true, 'aria-live': 'polite' });

  function count() {
    const used = input.value.length;
    const over = spec.maxLength !== null && used > spec.maxLength;
    counter.hidden = spec.maxLength === null || used < spec.maxLength * COUNTER_FROM;
    counter.textContent = over ? texts.counterOver(used - spec.maxLength) : texts.counter(used, spec.maxLength || 0);
    counter.classList.toggle('ita-warning', over);
  }

  function grow() {
    if (spec.lines > 1 && input.scrollHeight > input.clientHeight) {
      input.style.height = `${Math.min(input.scrollHeight + 4, 480)}px`;
    }
  }

  input.addEventListener('input', () => {
    count();
    grow();
    ctx.changed();
  });
  return {
    element: h('div', {}, spec.suggest ? suggestions(spec, ctx, input) : null, input, proposals, counter),
    focus: input,
    read: () => input.value.trim() || null,
    write(value) {
      input.value = value === null || value === undefined ? '' : String(value);
      count();
      requestAnimationFrame(grow);
    },
  };
}

/** Texts of the server to choose from while typing; any other text may be typed all the same. */
function proposed(spec, ctx, input) {
  const texts = spec.proposals ? (ctx.data.context || {})[spec.proposals] || [] : [];
  if (texts.length === 0 || ctx.readOnly) {
    return null;
  }
  const list = h('datalist', { id: newId() }, ...texts.map((value) => h('option', { value })));
  input.setAttribute('list', list.id);
  return list;
}

/** Buttons that fill the input with one of the values the server proposes. */
function suggestions(spec, ctx, input) {
  const fill = (value) => {
    input.value = value;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.focus();
  };
  const buttons = ctx
    .lookup(spec.suggest)
    .map(({ value, label }) =>
      h('button', { type: 'button', class: 'ita-chip', text: label, on: { click: () => fill(value) } }),
    );
  return buttons.length > 0 ? h('div', { class: 'ita-chips' }, ...buttons) : null;
}

function numberControl(spec, ctx) {
  const input = h('input', {
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    class: 'ita-input ita-number',
    id: newId(),
  });
  const warning = h('p', {
    class: 'ita-counter ita-warning',
    text: texts.notANumber,
    hidden: true,
    'aria-live': 'polite',
  });
  const read = () => arabicDigits(input.value).replace(/[\s,]/g, '') || null;
  input.addEventListener('input', () => {
    warning.hidden = true;
    ctx.changed();
  });
  input.addEventListener('change', () => {
    const value = read();
    warning.hidden = value === null || /^-?\d+(\.\d+)?$/.test(value);
    input.value = value === null ? '' : value;
  });
  return {
    element: h('div', {}, input, warning),
    focus: input,
    read,
    write(value) {
      input.value = value === null || value === undefined ? '' : String(value);
    },
  };
}

function choiceControl(spec, ctx) {
  const options = optionsOf(spec, ctx);
  const inTable = spec.element.hasAttribute('data-column');
  return inTable || options.length > RADIO_LIMIT ? selectControl(options, ctx) : radioControl(options, ctx);
}

function selectControl(options, ctx) {
  const select = h('select', { class: 'ita-input', id: newId() }, h('option', { value: '', text: texts.choose }));
  options.forEach(({ value, label }) => select.append(h('option', { value, text: label })));
  select.addEventListener('input', () => ctx.changed());
  return {
    element: h('div', {}, select),
    focus: select,
    read: () => select.value || null,
    write(value) {
      const wanted = value === null || value === undefined ? '' : String(value);
      if (wanted && !options.some((option) => option.value === wanted)) {
        select.append(h('option', { value: wanted, text: wanted }));
      }
      select.value = wanted;
    },
  };
}

function radioControl(options, ctx) {
  const name = newId();
  const inputs = options.map(({ value }) =>
    h('input', { type: 'radio', name, value, id: newId(), on: { input: () => ctx.changed() } }),
  );
  const rows = options.map(({ label }, index) =>
    h('label', { class: 'ita-option', for: inputs[index].id }, inputs[index], h('span', { text: label })),
  );
  return {
    element: h('div', { class: 'ita-options' }, ...rows),
    focus: inputs[0],
    group: true,
    read: () => (inputs.find((input) => input.checked) || { value: null }).value,
    write(value) {
      inputs.forEach((input) => {
        input.checked = inputs.length === 1 || input.value === String(value);
      });
    },
  };
}

function tickControl(spec, ctx) {
  const input = h('input', {
    type: 'checkbox',
    id: newId(),
    disabled: ctx.readOnly,
    on: { input: () => ctx.changed() },
  });
  return {
    element: h(
      'div',
      { class: 'ita-options' },
      h('label', { class: 'ita-option', for: input.id }, input, h('span', { text: spec.tick || texts.yes })),
    ),
    focus: input,
    group: true,
    read: () => input.checked,
    write(value) {
      input.checked = value === true || value === 'true';
    },
  };
}

/** One box per control point of the standard; the value has one boolean for each, in their order. */
function checklistControl(spec, ctx) {
  const inputs = [];
  const rows = (ctx.data.controlPoints || []).map((point) => {
    const input = h('input', {
      type: 'checkbox',
      id: newId(),
      disabled: ctx.readOnly,
      on: { input: () => ctx.changed() },
    });
    inputs.push(input);
    return h('label', { class: 'ita-option', for: input.id }, input, h('span', { text: point }));
  });
  return {
    element: h('div', { class: 'ita-options' }, ...rows),
    focus: inputs[0],
    group: true,
    read: () => inputs.map((input) => input.checked),
    write(value) {
      inputs.forEach((input, index) => {
        input.checked = Array.isArray(value) && value[index] === true;
      });
    },
  };
}
