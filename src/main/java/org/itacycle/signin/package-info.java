/**
 * What stands between a stranger and an account: passwords that are not guessed, tries that are counted, and the sign-in
 * at an agency's own OpenID Connect provider. It knows {@code people} and no engine; {@code people} does not know it.
 */
package org.itacycle.signin;
