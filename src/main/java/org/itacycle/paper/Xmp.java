package org.itacycle.paper;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The metadata packet of a PDF/A-2u; it says the same as the document's information dictionary (ISO 19005-2, 6.6.2). */
final class Xmp {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private static final String PACKET = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
              <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                  <pdfaid:part>2</pdfaid:part>
                  <pdfaid:conformance>U</pdfaid:conformance>
                  <dc:format>application/pdf</dc:format>
                  <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                  <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                  <dc:language><rdf:Bag><rdf:li>th-TH</rdf:li></rdf:Bag></dc:language>
                  <pdf:Producer>%3$s</pdf:Producer>
                  <xmp:CreatorTool>%3$s</xmp:CreatorTool>
                  <xmp:CreateDate>%4$s</xmp:CreateDate>
                  <xmp:ModifyDate>%4$s</xmp:ModifyDate>
                  <xmp:MetadataDate>%4$s</xmp:MetadataDate>
                </rdf:Description>
              </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>""";

    private Xmp() {}

    static byte[] of(Facts facts, String producer, ZonedDateTime moment) {
        return PACKET.formatted(escaped(facts.title()), escaped(facts.author()), producer, MOMENT.format(moment))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
