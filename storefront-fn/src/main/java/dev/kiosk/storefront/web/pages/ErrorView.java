package dev.kiosk.storefront.web.pages;

/**
 * A page about a failure.
 *
 * @param kind which texts say it
 * @param reference what finds the failure in our logs
 */
public record ErrorView(Page page, int status, String kind, String reference) implements View {

    @Override
    public String template() {
        return "error";
    }

    public String title() {
        return page.text("error." + kind + ".title");
    }

    public String explanation() {
        return page.text("error." + kind + ".text");
    }

    public boolean isOurs() {
        return status >= 500;
    }
}
