package dev.kiosk.backoffice.web;

/** What a template of the back office shows. */
public interface AdminView {

    /** The template's name, as under {@code src/main/jte/admin} and without its ending. */
    String template();

    Frame frame();
}
