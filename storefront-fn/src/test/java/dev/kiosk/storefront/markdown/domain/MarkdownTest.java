package dev.kiosk.storefront.markdown.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.kiosk.storefront.markdown.domain.Block.Heading;
import dev.kiosk.storefront.markdown.domain.Block.Listing;
import dev.kiosk.storefront.markdown.domain.Block.Paragraph;
import dev.kiosk.storefront.markdown.domain.Inline.Emphasis;
import dev.kiosk.storefront.markdown.domain.Inline.Link;
import dev.kiosk.storefront.markdown.domain.Inline.Strong;
import dev.kiosk.storefront.markdown.domain.Inline.Text;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void readsHeadingsParagraphsAndLists() {
        assertThat(
                        Markdown.PAGE.read(
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
        assertThat(Markdown.PAGE.read(
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
                "**",
                "2*3*4 cm",
                "*open",
                "a * b * c",
                "a_b_c",
                "a _ b _ c"
            })
    void leavesEverythingElseAsItWasTyped(String typed) {
        assertThat(Markdown.PAGE.read(typed)).containsExactly(new Paragraph(List.of(text(typed))));
    }

    @Test
    void readsWhatIsEmphasised() {
        assertThat(Markdown.PAGE.read("*Very* soft, _hand made_ of **wool**,*really*。"))
                .containsExactly(new Paragraph(List.of(List.of(
                        new Emphasis("Very"),
                        new Text(" soft, "),
                        new Emphasis("hand made"),
                        new Text(" of "),
                        new Strong("wool"),
                        new Text(","),
                        new Emphasis("really"),
                        new Text("。")))));
    }

    @Test
    void readsAPartOfAPageAsOneThatFlowsBelowItsHeadings() {
        assertThat(Markdown.PART.read("Black.\nStrong *and\ngood*.\n\n# Care\n## Water\n- hot\n- soft"))
                .containsExactly(
                        new Paragraph(
                                List.of(List.of(new Text("Black. Strong "), new Emphasis("and good"), new Text(".")))),
                        new Heading(3, text("Care")),
                        new Heading(4, text("Water")),
                        new Listing(false, List.of(text("hot"), text("soft"))));
    }

    @Test
    void leadsFromAPartOfAPageToTheWebOnly() {
        assertThat(Markdown.PART.read("[a](http://a.example) [b](mailto:b@example.org)"))
                .containsExactly(new Paragraph(
                        List.of(List.of(new Link("a", "http://a.example"), new Text(" [b](mailto:b@example.org)")))));
    }

    @Test
    void saysItWithoutMarks() {
        assertThat(Markdown.PART.plain("# Tea\n\nBlack,\n**strong** and *good*.\n\n1. [Brew](https://a.example)\n"))
                .isEqualTo("Tea\nBlack, strong and good.\nBrew");
        assertThat(Markdown.PART.plain("Black.\nStrong.")).isEqualTo("Black. Strong.");
        assertThat(Markdown.PART.plain("")).isEmpty();
    }

    @Test
    void readsLongNonsenseInNoTime() {
        assertTimeout(
                Duration.ofSeconds(2),
                () -> List.of("[", "[x](", "**", "# ", "- ", "1. ", "*", "*a", "_", " _a", "[a](b")
                        .forEach(part -> Markdown.PAGE.read(part.repeat(30_000 / part.length()))));
    }

    private static List<Inline> text(String text) {
        return List.of(new Text(text));
    }
}
