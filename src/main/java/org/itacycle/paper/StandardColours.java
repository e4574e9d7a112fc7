package org.itacycle.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;

/** The colour space of all papers. */
final class StandardColours {

    /** The sRGB profile that the JDK brings. */
    static final byte[] PROFILE = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private StandardColours() {}
}
