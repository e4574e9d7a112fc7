/**
 * Makes official papers out of what stands in a form: gathers their content, keeps it with the version that was made of
 * it, and offers the same content as a Word file. How a paper looks is {@code paper}'s matter.
 */
package org.itacycle.drafting;
