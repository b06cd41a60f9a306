package dev.kiosk.storefront.markdown.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a line: links, what is strong and what is emphasised in it, the rest as text. */
final class Line {

    private static final Pattern SPECIAL =
            Pattern.compile("\\[(?<link>[^\\[\\]]{1,500})]\\((?<href>[^()\\s]{1,2000})\\)"
                    + "|\\*\\*(?<strong>[^*]{1,2000})\\*\\*"
                    // neither 2*3*4 nor a_b_c
                    + "|(?<![*\\d])\\*(?<starred>[^*\\s]|[^*\\s][^*]{0,1998}[^*\\s])\\*(?![*\\d])"
                    + "|(?<![\\p{L}\\p{N}_])_(?<scored>[^_\\s]|[^_\\s][^_]{0,1998}[^_\\s])_(?![\\p{L}\\p{N}_])");

    private Line() {}

    static List<Inline> read(String line, Markdown markdown) {
        List<Inline> parts = new ArrayList<>();
        Matcher special = SPECIAL.matcher(line);
        int end = 0;
        while (special.find()) {
            Optional<Inline> part = part(special, markdown);
            if (part.isPresent()) {
                addText(parts, line.substring(end, special.start()));
                parts.add(part.get());
                end = special.end();
            }
        }
        addText(parts, line.substring(end));
        return List.copyOf(parts);
    }

    private static void addText(List<Inline> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Inline.Text(text));
        }
    }

    /** Empty for a link that leads nowhere. */
    private static Optional<Inline> part(Matcher special, Markdown markdown) {
        if (special.group("href") != null) {
            return leadsSomewhere(special.group("href"), markdown)
                    ? Optional.of(new Inline.Link(special.group("link"), special.group("href")))
                    : Optional.empty();
        }
        if (special.group("strong") != null) {
            return Optional.of(new Inline.Strong(special.group("strong")));
        }
        String starred = special.group("starred");
        return Optional.of(new Inline.Emphasis(starred == null ? special.group("scored") : starred));
    }

    private static boolean leadsSomewhere(String href, Markdown markdown) {
        try {
            URI uri = new URI(href);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return markdown.leadsTo(scheme)
                    && (scheme.equals("mailto") ? uri.getRawSchemeSpecificPart().contains("@") : uri.getHost() != null);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
