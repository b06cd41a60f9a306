package dev.kiosk.storefront.markdown.domain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A small part of Markdown: paragraphs, headings ({@code #}), lists ({@code -}, {@code 1.}), {@code **strong**},
 * {@code *emphasis*} or {@code _emphasis_}, and {@code [links](https://…)}. Everything else, HTML too, is text.
 */
public enum Markdown {

    /** Of a page of its own: headings from the second level on, links to mail too; a line ends where it was ended, as in an address. */
    PAGE(2, true, false),

    /** Of a part of a page: headings from the third level on, links to the web only; the lines of a paragraph are one. */
    PART(3, false, true);

    private final int level;
    private final boolean mail;
    private final boolean flowing;

    Markdown(int level, boolean mail, boolean flowing) {
        this.level = level;
        this.mail = mail;
        this.flowing = flowing;
    }

    public List<Block> read(String text) {
        Blocks blocks = new Blocks(this);
        text.lines().map(String::strip).forEach(blocks::add);
        return blocks.end();
    }

    /** What is read of it aloud: a line for each that is seen, without marks and without where links lead. */
    public String plain(String text) {
        return read(text).stream()
                .flatMap(block -> block.lines().stream())
                .map(line -> line.stream().map(Inline::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    int level() {
        return level;
    }

    boolean isFlowing() {
        return flowing;
    }

    /** @param scheme in lower case */
    boolean leadsTo(String scheme) {
        return switch (scheme) {
            case "http", "https" -> true;
            case "mailto" -> mail;
            default -> false;
        };
    }
}
