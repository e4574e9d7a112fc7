/**
 * Official papers: what they say, how they are laid out, PDF/A and Word. Knows neither the engine nor the procedure's
 * records; who has a paper to make gathers its content and hands it to {@link org.itacycle.paper.PaperPress}.
 */
package org.itacycle.paper;
