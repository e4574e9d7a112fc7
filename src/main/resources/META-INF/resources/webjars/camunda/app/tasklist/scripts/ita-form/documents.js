/** How a document and the person behind it are named on a form. */
import { address } from './api.js';
import { h } from './dom.js';
import { texts } from './texts.js';

/** @returns {string} an account's name as people know it */
export function nameOf(account, data) {
  const known = ((data.choices && data.choices.accounts) || []).find((each) => each.id === account);
  return known ? known.name : account;
}

/** @returns {HTMLElement} one document as a line that opens it in a new tab */
export function documentLine(document, data, ...more) {
  const name = document.fileName || document.title;
  const shown = document.own ? name : document.title || name;
  const facts = [
    document.registered,
    shown === name ? null : name,
    document.own ? texts.currentVersion(document.version) : texts.version(document.version),
    document.sizeText,
  ];
  facts.push(origin(document, data));
  const link = h('a', {
    href: address(document.url),
    target: '_blank',
    rel: 'noopener',
    title: texts.opensInNewTab,
    text: shown,
  });
  return h(
    'li',
    { class: 'ita-document' },
    h(
      'div',
      {},
      link,
      isOfForm(document) ? h('span', { class: 'ita-tag', text: texts.generated }) : null,
      h('span', { class: 'ita-facts', text: facts.filter(Boolean).join(' · ') }),
    ),
    isOfForm(document) ? wordLink(document) : null,
    ...more,
  );
}

/** Who brought the bytes: a person, or the product itself that stamped the registered document. */
function origin(document, data) {
  if (!document.createdBy || !document.createdAtText) {
    return null;
  }
  return document.origin === 'STAMPED'
    ? texts.stampedAt(document.createdAtText)
    : texts.attachedBy(nameOf(document.createdBy, data), document.createdAtText);
}

/** Whether it was made of what stands in a form; so are not the index and the bundle of evidence. */
function isOfForm(document) {
  return document.origin === 'GENERATED' && !['EVIDENCE_INDEX', 'EVIDENCE_BUNDLE'].includes(document.kind);
}

/** The same content as a file that can be edited. */
function wordLink(document) {
  return h('a', {
    href: address(`${document.url}/word`),
    class: 'ita-button ita-word',
    text: texts.word,
    'aria-label': `${texts.word} ${document.fileName}`,
  });
}
