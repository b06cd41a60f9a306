package dev.kiosk.storefront.web.pages;

/** What a template shows. */
public interface View {

    /** The template's name, as under {@code src/main/jte} and without its ending. */
    String template();

    Page page();
}
