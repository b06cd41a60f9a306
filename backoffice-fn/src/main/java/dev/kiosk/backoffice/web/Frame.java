package dev.kiosk.backoffice.web;

import dev.kiosk.backoffice.web.access.Staff;
import dev.kiosk.contracts.staff.Permission;
import java.util.List;

/**
 * What every page of the back office shows around its own content.
 *
 * @param sections those that there are, and that whoever is let in may enter
 * @param styleSheets where they are, the shop's first
 * @param told what was done just now; empty for nothing
 */
public record Frame(Staff staff, Section section, List<Section> sections, List<String> styleSheets, String told) {

    public Frame {
        sections = sections.stream().filter(one -> staff.may(one.needs())).toList();
        styleSheets = List.copyOf(styleSheets);
    }

    /** Whether to show how something is done. */
    public boolean may(Permission permission) {
        return staff.may(permission);
    }

    public Frame telling(String text) {
        return new Frame(staff, section, sections, styleSheets, text);
    }
}
