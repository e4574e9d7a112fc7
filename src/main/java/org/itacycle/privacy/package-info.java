/**
 * Personal data: one file says what stands where ({@code privacy/personal-data.csv}), and by it the commands export and
 * erase; the model {@code retention} removes what is too old.
 */
package org.itacycle.privacy;
