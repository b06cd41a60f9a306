package dev.kiosk.storefront.web.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.kiosk.storefront.web.markdown.Block.Heading;
import dev.kiosk.storefront.web.markdown.Block.Listing;
import dev.kiosk.storefront.web.markdown.Block.Paragraph;
import dev.kiosk.storefront.web.markdown.Inline.Link;
import dev.kiosk.storefront.web.markdown.Inline.Strong;
import dev.kiosk.storefront.web.markdown.Inline.Text;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void readsHeadingsParagraphsAndLists() {
        assertThat(
                        Markdown.read(
                                "# Imprint\r\nAda Lovelace\r\n1 High Street\r\n\r\n## Rights\n- one\n- two\n\n1. first\n2) second"))
                .containsExactly(
                        new Heading(2, text("Imprint")),
                        new Paragraph(List.of(text("Ada Lovelace"), text("1 High Street"))),
                        new Heading(3, text("Rights")),
                        new Listing(false, List.of(text("one"), text("two"))),
                        new Listing(true, List.of(text("first"), text("second"))));
    }

    @Test
    void readsLinksAndWhatIsStrong() {
        assertThat(Markdown.read(
                        "See [our **rules**](https://example.org/a?b=c) or **write** to [us](mailto:a@example.org)."))
                .containsExactly(new Paragraph(List.of(List.of(
                        new Text("See "),
                        new Link("our **rules**", "https://example.org/a?b=c"),
                        new Text(" or "),
                        new Strong("write"),
                        new Text(" to "),
                        new Link("us", "mailto:a@example.org"),
                        new Text(".")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert)",
                "[x](JaVaScRiPt:alert)",
                "[x](data:text/html;base64,AAAA)",
                "[x](vbscript:x)",
                "[x](//evil.example)",
                "[x](/terms)",
                "[x](https:)",
                "[x](https://)",
                "[x](mailto:)",
                "[x](ht\ttps://a.example)",
                "[x](https://a b.example)",
                "<script>alert(1)</script>",
                "<a href=\"https://a.example\">x</a>",
                "![x](x.png)",
                "[x]",
                "[x](",
                "**"
            })
    void leavesEverythingElseAsItWasTyped(String typed) {
        assertThat(Markdown.read(typed)).containsExactly(new Paragraph(List.of(text(typed))));
    }

    @Test
    void readsLongNonsenseInNoTime() {
        assertTimeout(
                Duration.ofSeconds(2),
                () -> List.of("[", "[x](", "**", "# ", "- ", "1. ", "*", "[a](b")
                        .forEach(part -> Markdown.read(part.repeat(30_000 / part.length()))));
    }

    private static List<Inline> text(String text) {
        return List.of(new Text(text));
    }
}
