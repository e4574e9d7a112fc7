package org.itacycle.paper;

import java.awt.Rectangle;
import java.util.LinkedHashMap;
import java.util.Map;
import org.itacycle.paper.StampPlaces.Place;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;

/** Where the places for stamps came to lie when the pages were laid out. */
final class PlacesOfPage {

    private PlacesOfPage() {}

    static Map<String, Place> in(ITextRenderer laidOut) {
        LayoutContext context = laidOut.getSharedContext().newLayoutContextInstance(new ITextFontContext());
        Map<String, Place> places = new LinkedHashMap<>();
        for (String id : StampPlaces.IDS) {
            Box box = laidOut.getSharedContext().getBoxById(id);
            if (box != null) {
                places.put(id, place(laidOut, context, box));
            }
        }
        return places;
    }

    private static Place place(ITextRenderer laidOut, LayoutContext context, Box box) {
        Rectangle content = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
        PageBox page = laidOut.getRootBox().getLayer().getPage(context, content.y + content.height - 1);
        float left = content.x + page.getMarginBorderPadding(context, Edge.LEFT);
        float bottom =
                page.getBottom() - content.y - content.height + page.getMarginBorderPadding(context, Edge.BOTTOM);
        float dots = laidOut.getDotsPerPoint();
        return new Place(page.getPageNo(), left / dots, bottom / dots, content.width / dots, content.height / dots);
    }
}
