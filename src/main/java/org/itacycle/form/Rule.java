package org.itacycle.form;

/** A rule over several fields of a form; fields at fault themselves are absent from the values it sees. */
@FunctionalInterface
interface Rule {

    void check(FormValues values, FormContext context, Problems problems);
}
