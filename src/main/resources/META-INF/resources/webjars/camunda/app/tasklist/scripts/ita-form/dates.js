/** Dates as Thai offices write them: day, Thai month, year พ.ศ. The value is ISO yyyy-MM-dd in the common era. */
import { h, newId } from './dom.js';
import { MONTHS, WEEKDAYS, texts } from './texts.js';

const ERA = 543;
const FIRST_BUDDHIST_YEAR = 2400;

/** @returns {string} the text with Thai digits ๐–๙ as 0–9 */
export function arabicDigits(text) {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

/**
 * Reads a year as a person types it: 2566, ๒๕๖๖, 66 (a year of the 2500s); a year below 2400 is one of the common era.
 *
 * @param {string} typed
 * @returns {number} the year of the common era, NaN where it is no year
 */
export function commonEraYear(typed) {
  const digits = arabicDigits(typed).trim();
  if (!/^(\d{2}|\d{4})$/.test(digits)) {
    return NaN;
  }
  const year = Number(digits);
  if (digits.length === 2) {
    return 2500 + year - ERA;
  }
  return year >= FIRST_BUDDHIST_YEAR ? year - ERA : year;
}

/** @returns {(string|null)} ISO date, or null where the calendar has no such day */
export function isoDate(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
}

/** @returns {string} `วันศุกร์ที่ 31 มีนาคม พ.ศ. 2566` */
export function longThaiDate(iso) {
  const date = new Date(`${iso}T00:00:00Z`);
  return texts.longDate(
    WEEKDAYS[date.getUTCDay()],
    date.getUTCDate(),
    MONTHS[date.getUTCMonth()],
    date.getUTCFullYear() + ERA,
  );
}

/** Splits an ISO date, or the raw `day/month/year` of a draft that was no date yet, into what the inputs show. */
function partsOf(value) {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value || '');
  if (iso) {
    return [String(Number(iso[3])), String(Number(iso[2])), String(Number(iso[1]) + ERA)];
  }
  const [day = '', month = '', year = ''] = String(value || '').split('/');
  return [day, month, year];
}

/** @returns {object} a control: three inputs with the whole date spelled out below them */
export function dateControl(spec, ctx) {
  const day = numberInput('ita-date-day', 2);
  const month = h('select', { class: 'ita-input', id: newId() }, h('option', { value: '', text: texts.choose }));
  MONTHS.forEach((name, index) => month.append(h('option', { value: index + 1, text: name })));
  const year = numberInput('ita-date-year', 4);
  const spelled = h('p', { class: 'ita-spelled', 'aria-live': 'polite' });
  const inputs = [day, month, year];

  function read() {
    const [d, m, y] = inputs.map((input) => arabicDigits(input.value).trim());
    if (!d && !m && !y) {
      return null;
    }
    return isoDate(commonEraYear(y), Number(m), Number(d)) || `${d}/${m}/${y}`;
  }

  function spell() {
    const complete = inputs.every((input) => input.value.trim());
    const value = complete ? read() : null;
    const exists = value !== null && !value.includes('/');
    spelled.textContent = exists ? longThaiDate(value) : complete ? texts.noSuchDate : '';
    spelled.classList.toggle('ita-warning', complete && !exists);
  }

  function showBuddhistYear() {
    const value = commonEraYear(year.value);
    if (!Number.isNaN(value)) {
      year.value = String(value + ERA);
    }
    spell();
  }

  inputs.forEach((input) => {
    input.addEventListener('input', () => {
      spell();
      ctx.changed();
    });
  });
  year.addEventListener('change', showBuddhistYear);

  return {
    element: h(
      'div',
      { class: 'ita-date' },
      h(
        'div',
        { class: 'ita-date-parts' },
        part(texts.day, day),
        part(texts.monthLabel, month),
        part(texts.year, year),
      ),
      spelled,
    ),
    focus: day,
    group: true,
    read,
    write(value) {
      partsOf(value).forEach((text, index) => {
        inputs[index].value = text;
      });
      spell();
    },
  };
}

function numberInput(className, length) {
  return h('input', {
    type: 'text',
    id: newId(),
    inputmode: 'numeric',
    autocomplete: 'off',
    class: `ita-input ${className}`,
    maxlength: length,
  });
}

function part(label, input) {
  return h('div', {}, h('label', { for: input.id, class: 'ita-small', text: label }), input);
}
