package dev.kiosk.storefront.web.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a small part of Markdown: paragraphs, headings ({@code #}), lists ({@code -}, {@code 1.}), {@code **strong**} and
 * {@code [links](https://…)}. Everything else, HTML too, is text. A line ends where it was ended, as in an address.
 */
public final class Markdown {

    private static final Pattern HEADING = Pattern.compile("(#{1,6}) +(.+)");
    private static final Pattern BULLET = Pattern.compile("[-*+] +(.+)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}[.)] +(.+)");

    private final List<Block> blocks = new ArrayList<>();
    private final List<List<Inline>> lines = new ArrayList<>();
    private Kind kind = Kind.PARAGRAPH;

    private enum Kind {
        PARAGRAPH,
        BULLETS,
        NUMBERS
    }

    private Markdown() {}

    public static List<Block> read(String text) {
        Markdown markdown = new Markdown();
        text.lines().map(String::strip).forEach(markdown::line);
        markdown.end();
        return List.copyOf(markdown.blocks);
    }

    private void line(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher bullet = BULLET.matcher(line);
        Matcher number = NUMBER.matcher(line);
        if (line.isEmpty()) {
            end();
        } else if (heading.matches()) {
            end();
            blocks.add(new Block.Heading(heading.group(1).length() == 1 ? 2 : 3, Line.read(heading.group(2))));
        } else if (bullet.matches()) {
            add(Kind.BULLETS, bullet.group(1));
        } else if (number.matches()) {
            add(Kind.NUMBERS, number.group(1));
        } else {
            add(Kind.PARAGRAPH, line);
        }
    }

    private void add(Kind wanted, String line) {
        if (wanted != kind) {
            end();
            kind = wanted;
        }
        lines.add(Line.read(line));
    }

    private void end() {
        if (!lines.isEmpty()) {
            blocks.add(
                    kind == Kind.PARAGRAPH
                            ? new Block.Paragraph(lines)
                            : new Block.Listing(kind == Kind.NUMBERS, lines));
            lines.clear();
        }
        kind = Kind.PARAGRAPH;
    }
}
