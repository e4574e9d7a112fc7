/** The one place where elements are made. Data becomes text nodes only, never markup. */

let counter = 0;

/** @returns {string} an id that no other element of the page has */
export function newId() {
  counter += 1;
  return `ita-${counter}`;
}

/**
 * Makes an element.
 *
 * @param {string} tag
 * @param {object} [props] `class`, `text`, `on: {event: listener}`; true gives an empty attribute, null and false none
 * @param {...(Node|string|null)} children strings become text nodes
 * @returns {HTMLElement}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name === 'text') {
      element.textContent = value;
    } else if (name === 'on') {
      Object.entries(value).forEach(([event, listener]) => element.addEventListener(event, listener));
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Adds or removes one id in a list-of-ids attribute such as aria-describedby. */
export function toggleReference(element, attribute, id, present) {
  const ids = new Set((element.getAttribute(attribute) || '').split(/\s+/).filter(Boolean));
  ids[present ? 'add' : 'delete'](id);
  if (ids.size > 0) {
    element.setAttribute(attribute, [...ids].join(' '));
  } else {
    element.removeAttribute(attribute);
  }
}

/** A button that acts on the form but never submits it. */
export function button(label, onClick, props = {}) {
  return h('button', { type: 'button', class: 'ita-button', text: label, on: { click: onClick }, ...props });
}
