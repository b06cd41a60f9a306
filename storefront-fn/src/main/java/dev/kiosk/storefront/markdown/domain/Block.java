package dev.kiosk.storefront.markdown.domain;

import java.util.List;

/** A part of a text that stands by itself. */
public sealed interface Block {

    /** Its lines, in the order in which they are read. */
    List<List<Inline>> lines();

    /** @param level 2 to 4, below the title of the page */
    record Heading(int level, List<Inline> content) implements Block {

        public Heading {
            content = List.copyOf(content);
        }

        @Override
        public List<List<Inline>> lines() {
            return List.of(content);
        }
    }

    /** Lines that belong together; where one ends, the next begins below it. */
    record Paragraph(List<List<Inline>> lines) implements Block {

        public Paragraph {
            lines = List.copyOf(lines);
        }
    }

    record Listing(boolean numbered, List<List<Inline>> lines) implements Block {

        public Listing {
            lines = List.copyOf(lines);
        }
    }
}
