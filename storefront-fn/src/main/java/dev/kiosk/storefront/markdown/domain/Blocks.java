package dev.kiosk.storefront.markdown.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers the lines of a text into blocks. */
final class Blocks {

    private static final Pattern HEADING = Pattern.compile("(#{1,6}) +(.+)");
    private static final Pattern BULLET = Pattern.compile("[-*+] +(.+)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}[.)] +(.+)");

    private final Markdown markdown;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private Kind kind = Kind.PARAGRAPH;

    private enum Kind {
        PARAGRAPH,
        BULLETS,
        NUMBERS
    }

    Blocks(Markdown markdown) {
        this.markdown = markdown;
    }

    /** @param line without blanks around it */
    void add(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher bullet = BULLET.matcher(line);
        Matcher number = NUMBER.matcher(line);
        if (line.isEmpty()) {
            finish();
        } else if (heading.matches()) {
            finish();
            int below = heading.group(1).length() == 1 ? 0 : 1;
            blocks.add(new Block.Heading(markdown.level() + below, Line.read(heading.group(2), markdown)));
        } else if (bullet.matches()) {
            add(Kind.BULLETS, bullet.group(1));
        } else if (number.matches()) {
            add(Kind.NUMBERS, number.group(1));
        } else {
            add(Kind.PARAGRAPH, line);
        }
    }

    List<Block> end() {
        finish();
        return List.copyOf(blocks);
    }

    private void add(Kind wanted, String line) {
        if (wanted != kind) {
            finish();
            kind = wanted;
        }
        lines.add(line);
    }

    private void finish() {
        if (!lines.isEmpty()) {
            blocks.add(block());
            lines.clear();
        }
        kind = Kind.PARAGRAPH;
    }

    private Block block() {
        return switch (kind) {
            case PARAGRAPH ->
                new Block.Paragraph(read(markdown.isFlowing() ? List.of(String.join(" ", lines)) : lines));
            case BULLETS -> new Block.Listing(false, read(lines));
            case NUMBERS -> new Block.Listing(true, read(lines));
        };
    }

    private List<List<Inline>> read(List<String> typed) {
        return typed.stream().map(line -> Line.read(line, markdown)).toList();
    }
}
