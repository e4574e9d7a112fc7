/**
 * Makes official documents of signed ones: number and date once per signed version, stamp and code in the final PDF, the
 * scan of an original signed on paper, and the public page that says whether a file is the official one.
 */
package org.itacycle.registration;
