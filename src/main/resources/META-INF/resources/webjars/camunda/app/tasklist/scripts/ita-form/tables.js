/** Tables: each row is a card whose fields flow into as many columns as the pane is wide. */
import { button, h, newId } from './dom.js';
import { mountField, specOf } from './fields.js';
import { texts } from './texts.js';

/**
 * A table of the markup: columns are its `<th data-column>`. With `data-rows` its rows are fixed: one per entry of that
 * list, whose number fills the column marked `data-fixed`.
 */
export function tableControl(spec, ctx) {
  const columns = [...spec.element.querySelectorAll('th[data-column]')].map(specOf);
  const minRows = Number(spec.element.dataset.minRows || 0);
  const maxRows = Number(spec.element.dataset.maxRows || Infinity);
  const fixedRows = spec.element.dataset.rows ? ctx.lookup(spec.element.dataset.rows) : null;
  const rowName = spec.element.dataset.rowName
    ? (number) => `${spec.element.dataset.rowName} ${number}`
    : texts.rowNumber;
  const fixedColumn = columns.find((column) => column.fixed);
  const cells = columns.filter((column) => !column.fixed);
  const list = h('div', { class: 'ita-rows', tabindex: -1 });
  const empty = h('p', { class: 'ita-note', text: texts.noRows });
  const full = h('p', { class: 'ita-note', text: texts.rowsFull(maxRows), hidden: true });
  const add = button(`+ ${texts.addRow}`, () => {
    addRow({}).focusFirst();
    ctx.changed();
  });
  let rows = [];

  function addRow(values, fixed) {
    const legend = h('legend', { id: newId() });
    const card = h('fieldset', { class: 'ita-row' }, legend);
    const grid = h('div', { class: 'ita-grid' });
    const fields = cells.map((column) => mountCell(grid, column, { ...ctx, inRow: true }));
    fields.forEach((field) => field.write(values[field.spec.name]));
    const row = {
      card,
      legend,
      fields,
      fixed,
      valueOf: (name) => (fields.find((field) => field.spec.name === name) || { read: () => null }).read(),
      focusFirst: () => fields[0].target.focus(),
    };
    if (fixed) {
      legend.textContent = fixed.label;
    } else if (!ctx.readOnly) {
      row.removeButton = button(texts.removeRow, () => removeRow(row), { class: 'ita-link' });
      card.append(row.removeButton);
    }
    card.append(grid);
    list.append(card);
    rows.push(row);
    number();
    refreshRow(row);
    return row;
  }

  function removeRow(row) {
    rows = rows.filter((candidate) => candidate !== row);
    row.card.remove();
    number();
    ctx.changed();
    (rows.length > 0 ? rows[rows.length - 1].fields[0].target : add).focus();
  }

  function number() {
    rows.forEach((row, index) => {
      if (row.fixed) {
        return;
      }
      row.legend.textContent = rowName(index + 1);
      if (row.removeButton) {
        row.removeButton.setAttribute('aria-label', `${texts.removeRow}: ${row.legend.textContent}`);
        row.removeButton.hidden = rows.length <= minRows;
      }
    });
    empty.hidden = rows.length > 0;
    full.hidden = rows.length < maxRows || fixedRows !== null;
    add.hidden = ctx.readOnly || fixedRows !== null || rows.length >= maxRows;
  }

  function refreshRow(row) {
    row.fields.forEach((field) => field.refresh(row.valueOf));
  }

  return {
    element: h('div', { class: 'ita-table' }, list, empty, full, add),
    focus: fixedRows || ctx.readOnly ? list : add,
    group: true,
    read: () => rows.map((row) => readRow(row, fixedColumn)),
    write(value) {
      const given = Array.isArray(value) ? value : [];
      rows = [];
      list.replaceChildren();
      if (fixedRows) {
        fixedRows.forEach((fixed) => addRow(rowOf(given, fixedColumn, fixed.value), fixed));
      } else {
        given.forEach((values) => addRow(values || {}));
        while (rows.length < minRows && !ctx.readOnly) {
          addRow({});
        }
      }
      number();
    },
    at(path) {
      const match = /^\[(\d+)\](?:\.(\w+))?/.exec(path);
      const row = match && rows[Number(match[1])];
      return row ? row.fields.find((field) => field.spec.name === match[2]) || row.fields[0] : null;
    },
    children: () => rows.flatMap((row) => row.fields),
    busy: () =>
      rows
        .flatMap((row) => row.fields)
        .map((field) => field.busy())
        .find(Boolean) || null,
    refresh: () => rows.forEach(refreshRow),
  };
}

function mountCell(grid, column, ctx) {
  const wide = column.lines > 1 || column.type === 'files';
  const host = h('div', { class: wide ? 'ita-wide' : null }, h('label', { text: column.label }));
  grid.append(host);
  return mountField(host, column, ctx);
}

function rowOf(given, fixedColumn, key) {
  return given.find((values) => values && String(values[fixedColumn.name]) === String(key)) || {};
}

function readRow(row, fixedColumn) {
  const values = row.fixed ? { [fixedColumn.name]: row.fixed.value } : {};
  row.fields.forEach((field) => {
    const value = field.read();
    if (value !== null) {
      values[field.spec.name] = value;
    }
  });
  return values;
}
