package dev.kiosk.backoffice.web;

import dev.kiosk.backoffice.web.access.Staff;
import java.util.List;

/**
 * What every page of the back office shows around its own content.
 *
 * @param styleSheets where they are, the shop's first
 * @param told what was done just now; empty for nothing
 */
public record Frame(Staff staff, Section section, List<String> styleSheets, String told) {

    public Frame {
        styleSheets = List.copyOf(styleSheets);
    }

    public List<Section> sections() {
        return List.of(Section.values());
    }

    public Frame telling(String text) {
        return new Frame(staff, section, styleSheets, text);
    }
}
