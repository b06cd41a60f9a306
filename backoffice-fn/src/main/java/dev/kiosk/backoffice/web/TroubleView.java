package dev.kiosk.backoffice.web;

/**
 * A page about a failure.
 *
 * @param again whether asking again may help
 */
public record TroubleView(Frame frame, String title, String explanation, boolean again) implements AdminView {

    @Override
    public String template() {
        return "trouble";
    }
}
