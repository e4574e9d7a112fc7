package org.itacycle.paper;

/** Makes official papers in the layout of the regulation (domain.md B.4). */
public interface PaperPress {

    /**
     * The paper as PDF/A-2u, with empty places for number, date, signature and the code for verification.
     *
     * @throws IllegalStateException where it cannot be set, for example for want of a font
     */
    byte[] pdf(Paper paper);

    /** The same paper as an editable Word file (OOXML). */
    byte[] word(Paper paper);
}
