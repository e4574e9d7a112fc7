/**
 * Official papers: what they say, how they are laid out, PDF/A and Word. Knows neither the engine nor the procedure's
 * records; who has a paper to make gathers its content and hands it to {@link org.itacycle.paper.PaperPress}.
 *
 * <p>{@link org.itacycle.paper.PaperPage} gives the XHTML of a paper. Sizes are those of the regulation for TH Sarabun;
 * digits are those of the kind already. Elements: {@code h1 h2 p table thead tbody tr th td span img div}; a {@code div}
 * only groups. Classes:
 *
 * <ul>
 *   <li>of {@code body}: the kind ({@code order}, {@code memo}, {@code announcement}, {@code report}, {@code minutes},
 *       {@code index}) and {@code thai-digits} where page numbers are Thai;
 *   <li>of {@code div}: {@code garuda} with {@code large} (3 cm, centred) or {@code small} (1.5 cm); {@code wide}: on
 *       pages in landscape; {@code closing}: kept on one page;
 *   <li>of {@code p}: {@code center}; {@code plain}: without the indent of 2.5 cm; {@code point}: one of a numbered list;
 *       {@code gap}: with some space above; {@code strong}: bold; {@code note}: small; {@code blank}: a dotted line where
 *       nothing was written; {@code rule}: the short line below a head;
 *   <li>of {@code span}: {@code blank}, with {@code short}: dotted where a word is missing; {@code place}: a dotted place
 *       for a stamp; {@code label}: bold;
 *   <li>of {@code table}: {@code grid}: ruled, its head repeated on every page, with {@code small} in smaller letters;
 *       {@code head}: the head of a memo; {@code signature}: place for the code on the left, signer on the right;
 *   <li>of {@code td}: {@code label}; {@code dotted}: filled in on a dotted line; {@code number}: centred; {@code exact}:
 *       an address, a hash or the name of a file; {@code code} and {@code signer} in the signature.
 * </ul>
 *
 * The ids {@code stamp-number}, {@code stamp-date}, {@code stamp-signer} and {@code stamp-qr} mark the empty places that
 * {@link org.itacycle.paper.StampPlaces} finds again in the PDF. The number's place takes number and year. Below the
 * signer's place stands the position the paper is drawn up for, so an acting signer's own position and the words for
 * acting belong into the place.
 */
package org.itacycle.paper;
