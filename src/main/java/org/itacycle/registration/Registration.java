package org.itacycle.registration;

import java.time.LocalDate;
import java.util.Optional;
import org.itacycle.document.DocumentKind;

/**
 * One document in the register, with its number and date. It is registered once, whatever is made of it afterwards.
 *
 * @param sourceVersionId the version that was signed; where no signature is needed, the one sent to be published
 * @param sourceSha256 of that version
 * @param signOffId the signature; empty where none is needed
 * @param registeredOn the day in Bangkok, printed as the document's date
 * @param code stands in the address of the verification page and cannot be guessed
 */
public record Registration(
        String id,
        String sourceVersionId,
        String sourceSha256,
        Optional<String> signOffId,
        DocumentKind kind,
        RunningNumber number,
        LocalDate registeredOn,
        String code) {}
