package org.itacycle.signoff;

import java.time.Instant;

/**
 * A signature that was given.
 *
 * @param id key of ita_sign_off
 * @param sentBy who submitted it
 * @param signedBy the signer's account
 * @param signatory as whom he signed; his account's name and no position for decisions before these were kept
 */
public record SignOff(String id, String sentBy, String signedBy, Signatory signatory, Instant signedAt) {}
