package org.itacycle.registration;

import java.net.URI;
import java.util.List;

/**
 * What registration adds to a final PDF, in the words and digits in which it is printed.
 *
 * @param heading kind, number and date in one line, for a page that has no places of its own for them
 * @param number with its calendar year
 * @param date long, Buddhist year
 * @param signer the lines below the signature: name in brackets, position, and for whom he acts; empty where nobody
 *     signed
 * @param acting for whom he acts, where that person's position is printed below; empty where he signs for himself
 * @param hint tells where the code leads
 * @param address of the verification page, in the QR code
 */
record Stamp(String heading, String number, String date, List<String> signer, String acting, String hint, URI address) {

    Stamp {
        signer = List.copyOf(signer);
    }
}
