package org.itacycle.paper;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Objects;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;
import org.xhtmlrenderer.util.Configuration;

/**
 * Lets a page bring its images as {@code data:} addresses and fetches nothing: no file, no address. Only the style
 * sheet that says what the elements of XHTML are is read, from the library itself.
 */
final class NothingFromOutside extends ITextUserAgent {

    private static final URL STYLE_OF_XHTML = Objects.requireNonNull(XhtmlNamespaceHandler.class.getResource(
            Configuration.valueFor("xr.css.user-agent-default-css") + "XhtmlNamespaceHandler.css"));

    NothingFromOutside(ITextOutputDevice device, int dotsPerPixel) {
        super(device, dotsPerPixel);
    }

    @Override
    protected InputStream openStream(String address) throws IOException {
        if (address.equals(STYLE_OF_XHTML.toString())) {
            return STYLE_OF_XHTML.openStream();
        }
        throw new IOException("a paper holds all it shows; not fetched: " + address);
    }
}
