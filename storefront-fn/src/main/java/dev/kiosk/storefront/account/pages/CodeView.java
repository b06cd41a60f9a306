package dev.kiosk.storefront.account.pages;

import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.View;

/**
 * The way in: the code of the letter.
 *
 * @param email where the letter went
 * @param again where another one can be asked for
 * @param error what is wrong with the code; empty for nothing
 */
public record CodeView(Page page, String email, String again, String error) implements View {

    @Override
    public String template() {
        return "code";
    }
}
