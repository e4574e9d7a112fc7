/**
 * What every form of ITA Cycle shares in Tasklist. A form in `forms/` only declares its fields; it ends with
 * `ItaForm.attach(camForm, $scope)`, and this script renders the shared parts, keeps the draft on the server, uploads
 * documents and shows the server's messages at the fields.
 *
 * Loaded through `customScripts` in Tasklist's config.js. A failing custom script would keep Tasklist from starting, so
 * nothing here throws while loading.
 */
import { FormSession } from './ita-form/session.js';

/**
 * Brings an embedded form to life. Called by the form's own script, before the form is shown.
 *
 * @param {object} camForm the form of the Camunda SDK
 * @param {object} $scope the Angular scope the form was compiled in
 * @returns {FormSession}
 */
export function attach(camForm, $scope) {
  return new FormSession(camForm, $scope).start();
}

/** Adds the style sheet of the forms once, wherever the web application is mounted. */
function addStyles() {
  if (document.querySelector('link[data-ita-form]')) {
    return;
  }
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL('../styles/ita-form.css', import.meta.url).href;
  link.dataset.itaForm = '';
  document.head.append(link);
}

addStyles();
window.ItaForm = Object.freeze({ attach });
