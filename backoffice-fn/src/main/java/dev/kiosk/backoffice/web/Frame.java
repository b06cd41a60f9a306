package dev.kiosk.backoffice.web;

import dev.kiosk.backoffice.web.access.Staff;
import java.util.List;

/**
 * What every page of the back office shows around its own content.
 *
 * @param sections those that there are
 * @param styleSheets where they are, the shop's first
 * @param told what was done just now; empty for nothing
 */
public record Frame(Staff staff, Section section, List<Section> sections, List<String> styleSheets, String told) {

    public Frame {
        sections = List.copyOf(sections);
        styleSheets = List.copyOf(styleSheets);
    }

    public Frame telling(String text) {
        return new Frame(staff, section, sections, styleSheets, text);
    }
}
