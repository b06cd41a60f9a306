package dev.kiosk.storefront.admin.web;

/**
 * A page about a failure.
 *
 * @param again whether asking again may help
 */
public record TroubleView(Desk desk, String title, String explanation, boolean again) implements AdminView {

    @Override
    public String template() {
        return "trouble";
    }
}
