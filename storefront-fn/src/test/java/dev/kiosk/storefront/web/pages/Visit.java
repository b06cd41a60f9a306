package dev.kiosk.storefront.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** What a browser was shown. */
public record Visit(Browser browser, HttpResponse<String> response, Document page) {

    Visit(Browser browser, HttpResponse<String> response) {
        this(browser, response, Jsoup.parse(response.body(), response.uri().toString()));
    }

    public int status() {
        return response.statusCode();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** This, if it has the status. */
    public Visit expect(int expected) {
        assertThat(status()).as(response.body()).isEqualTo(expected);
        return this;
    }

    /** Where the redirect leads. */
    public Visit follow() {
        expect(303);
        return browser.open(header("Location"));
    }

    /** The text of the only element. */
    public String text(String selector) {
        assertThat(page.select(selector)).as(selector + " in " + page).hasSize(1);
        return page.select(selector).text();
    }

    public List<String> texts(String selector) {
        return page.select(selector).eachText();
    }

    public boolean has(String selector) {
        return !page.select(selector).isEmpty();
    }

    /** The only form that is sent to this address. */
    public FormElement form(String action) {
        List<FormElement> forms = page.select("form[action=" + action + "]").forms();
        assertThat(forms).as("forms to " + action + " in " + page).hasSize(1);
        return forms.getFirst();
    }
}
