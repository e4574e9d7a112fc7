/**
 * The evidence of a fiscal year (step 10): which document proves which assessment item, what is still amiss, and the
 * bundle of all of it (BagIt, RFC 8493) with its index as PDF/A and as a spreadsheet.
 */
package org.itacycle.evidence;
