package dev.kiosk.storefront.web.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a line: links and what is strong in it, the rest as text. */
final class Line {

    private static final Pattern SPECIAL =
            Pattern.compile("\\[([^\\[\\]]{1,500})]\\(([^()\\s]{1,2000})\\)|\\*\\*([^*]{1,2000})\\*\\*");

    private Line() {}

    static List<Inline> read(String line) {
        List<Inline> parts = new ArrayList<>();
        Matcher special = SPECIAL.matcher(line);
        int end = 0;
        while (special.find()) {
            if (special.group(3) != null) {
                addText(parts, line.substring(end, special.start()));
                parts.add(new Inline.Strong(special.group(3)));
                end = special.end();
            } else if (leadsSomewhere(special.group(2))) {
                addText(parts, line.substring(end, special.start()));
                parts.add(new Inline.Link(special.group(1), special.group(2)));
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

    private static boolean leadsSomewhere(String href) {
        try {
            URI uri = new URI(href);
            return switch (uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT)) {
                case "http", "https" -> uri.getHost() != null;
                case "mailto" -> uri.getRawSchemeSpecificPart().contains("@");
                default -> false;
            };
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
