/**
 * The conditions of `data-show-when` and `data-required-when`: `outcome=returned`, `noActivity!=true`, `score<85`,
 * and `@step=8` for a fact of the task instead of a field.
 */
const PATTERN = /^(@?\w+)(!=|=|<)(.*)$/;

/**
 * @param {string} text the condition
 * @param {(name: string) => *} valueOf what a field (or `@fact`) holds now
 * @returns {boolean} an empty number is not smaller than anything
 */
export function holds(text, valueOf) {
  const match = PATTERN.exec(text.trim());
  if (!match) {
    return false;
  }
  const [, name, operator, expected] = match;
  const value = valueOf(name);
  const actual = value === null || value === undefined ? '' : String(value);
  if (operator === '<') {
    return actual !== '' && Number(actual) < Number(expected);
  }
  return (actual === expected) === (operator === '=');
}
