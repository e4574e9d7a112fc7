package org.itacycle.signoff;

/** Knows as whom an account signs. */
public interface Signatories {

    /** How the account's holder is printed under a director's signature that he gives now. */
    Signatory of(String account);

    /** How he is called where he decides about his own. */
    Signatory asHimself(String account);
}
