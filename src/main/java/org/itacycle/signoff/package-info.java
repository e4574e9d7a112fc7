/**
 * The director's decisions: what was laid before him, what he decided upon it, and as whom he signed. Knows neither
 * numbers nor stamps.
 */
package org.itacycle.signoff;
