package dev.kiosk.storefront.admin.web;

import dev.kiosk.storefront.admin.access.Staff;
import java.util.List;

/**
 * What every page of the back office shows around its own content.
 *
 * @param styleSheets where they are, the shop's first
 * @param told what was done just now; empty for nothing
 */
public record Desk(Staff staff, Section section, List<String> styleSheets, String told) {

    public Desk {
        styleSheets = List.copyOf(styleSheets);
    }

    public List<Section> sections() {
        return List.of(Section.values());
    }

    public Desk telling(String text) {
        return new Desk(staff, section, styleSheets, text);
    }
}
