/**
 * Looks through what is about to be sent to the director: the documents' own text and the form's (REQ-41). What is surely
 * wrong stops the sending; what only looks wrong is shown and has to be confirmed once.
 */
package org.itacycle.check;
