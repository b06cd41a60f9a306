package dev.kiosk.storefront.account.pages;

import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.View;

/**
 * The way in: whose address it is.
 *
 * @param email as typed
 * @param back where to go from there
 * @param error which text says why there is no way; empty for nothing
 */
public record SignInView(Page page, String email, String back, String error) implements View {

    @Override
    public String template() {
        return "sign-in";
    }
}
