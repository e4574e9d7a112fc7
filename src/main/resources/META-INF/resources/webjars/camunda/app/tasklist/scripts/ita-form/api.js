/** Talks to the JSON API of ITA Cycle with the session of the web application. */

const ROOT = new URL('../../../../../', import.meta.url);
const CSRF_COOKIE = 'ITA-XSRF';
const CSRF_HEADER = 'X-ITA-XSRF';

/** An answer other than 2xx, or no answer at all (status 0). */
export class ApiError extends Error {
  /**
   * @param {number} status HTTP status, 0 when the server was not reached
   * @param {object} [body] `{message, fields}` where the server sent it
   */
  constructor(status, body) {
    super((body && body.message) || `HTTP ${status}`);
    this.status = status;
    this.body = body || {};
  }
}

/** @returns {string} the address of a path of this server, below its context path */
export function address(path) {
  return new URL(path.replace(/^\//, ''), ROOT).href;
}

function csrfToken() {
  const prefix = `${CSRF_COOKIE}=`;
  const cookie = document.cookie.split('; ').find((pair) => pair.startsWith(prefix));
  return cookie ? decodeURIComponent(cookie.slice(prefix.length)) : '';
}

function parse(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

async function send(method, path, body) {
  const headers = { Accept: 'application/json' };
  if (method !== 'GET') {
    headers[CSRF_HEADER] = csrfToken();
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  let response;
  try {
    response = await fetch(address(path), {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new ApiError(0);
  }
  const answer = parse(await response.text());
  if (!response.ok) {
    throw new ApiError(response.status, answer);
  }
  return answer;
}

/**
 * The API as one form sees it.
 *
 * @param {{taskId: (string|undefined), processKey: (string|undefined)}} subject a task, or the process to start
 */
export function formApi({ taskId, processKey }) {
  const base = taskId ? `api/tasks/${encodeURIComponent(taskId)}` : `api/start/${encodeURIComponent(processKey)}`;
  return {
    load: () => send('GET', `${base}/form`),
    saveDraft: (revision, values) => send('PUT', `${base}/draft`, { revision, values }),
    typeDocument: (field, title, text) => send('POST', `${base}/documents/typed`, { field, title, text }),
    generateDocument: (field, values) => send('POST', `${base}/documents/generated`, { field, values }),
    outdatedDocuments: () => send('GET', `${base}/documents/outdated`),
    evidence: () => send('GET', `${base}/evidence-bundle`),
    checkEvidence: (values) => send('POST', `${base}/evidence-bundle/check`, { values }),
    makeEvidence: (values) => send('POST', `${base}/evidence-bundle`, { values }),
    check: (values) => send('POST', `${base}/checks`, { values }),
    removeDocument: (id) => send('DELETE', `${base}/documents/${encodeURIComponent(id)}`),
    upload: (field, file, onProgress) =>
      upload(`${base}/documents?field=${encodeURIComponent(field)}`, file, onProgress),
  };
}

/** fetch reports no upload progress, so a file goes by XMLHttpRequest. */
function upload(path, file, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address(path));
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader(CSRF_HEADER, csrfToken());
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) {
        onProgress(event.loaded / event.total);
      }
    });
    request.addEventListener('error', () => reject(new ApiError(0)));
    request.addEventListener('load', () => {
      const answer = parse(request.responseText);
      if (request.status >= 200 && request.status < 300 && answer) {
        resolve(answer);
      } else {
        reject(new ApiError(request.status, answer));
      }
    });
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
}
