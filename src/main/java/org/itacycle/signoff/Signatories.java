package org.itacycle.signoff;

/** Knows as whom an account signs. */
public interface Signatories {

    /** How the account's holder is printed under a signature that he gives now. */
    Signatory of(String account);
}
