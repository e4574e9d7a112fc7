/** The append-only record of who did what; knows nothing of what was done. */
package org.itacycle.trail;
