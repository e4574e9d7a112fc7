/**
 * The daily watch of what was published: every address is read again until the assessment of its fiscal year ends. What
 * is not there any more, or not as it was proven, becomes a task of the officer (model {@code publication-watch}).
 */
package org.itacycle.watch;
