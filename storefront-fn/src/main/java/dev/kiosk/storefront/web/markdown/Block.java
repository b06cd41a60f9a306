package dev.kiosk.storefront.web.markdown;

import java.util.List;

/** A part of a text that stands by itself. */
public sealed interface Block {

    /** @param level 2 or 3, below the title of the page */
    record Heading(int level, List<Inline> content) implements Block {

        public Heading {
            content = List.copyOf(content);
        }
    }

    /** Lines that belong together; where one ends, the next begins below it. */
    record Paragraph(List<List<Inline>> lines) implements Block {

        public Paragraph {
            lines = List.copyOf(lines);
        }
    }

    record Listing(boolean numbered, List<List<Inline>> items) implements Block {

        public Listing {
            items = List.copyOf(items);
        }
    }
}
