package dev.kiosk.storefront.catalogue.domain;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a piece of HTML, a line for each of its blocks, with its lists as Markdown has them. */
final class HtmlText {

    private static final Pattern UNSEEN = Pattern.compile("(?is)<!--.*?-->|<(script|style)\\b[^>]*>.*?</\\1\\s*>");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern ITEM = Pattern.compile("(?i)<li\\b[^>]*>");
    private static final Pattern END_OF_LINE =
            Pattern.compile("(?i)<br\\s*/?>|</(?:p|div|li|h[1-6]|tr|ul|ol|table)\\s*>");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#[xX]?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,6});");
    private static final Pattern AROUND_BREAKS = Pattern.compile(" *\n[ \n]*");
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "ndash", "–", "mdash", "—",
            "euro", "€");

    private HtmlText() {}

    static String plain(String html) {
        String flat = WHITE_SPACE.matcher(UNSEEN.matcher(html).replaceAll("")).replaceAll(" ");
        String lines = END_OF_LINE.matcher(ITEM.matcher(flat).replaceAll("- ")).replaceAll("\n");
        String text = ENTITY.matcher(TAG.matcher(lines).replaceAll("")).replaceAll(HtmlText::character);
        return AROUND_BREAKS.matcher(text).replaceAll("\n").strip();
    }

    /** As it stands where nobody knows it. */
    private static String character(MatchResult entity) {
        String name = entity.group(1);
        String character = name.startsWith("#")
                ? codePoint(name.substring(1), entity.group())
                : NAMED.getOrDefault(name, entity.group());
        return Matcher.quoteReplacement(character);
    }

    private static String codePoint(String digits, String otherwise) {
        try {
            int point = digits.toLowerCase(Locale.ROOT).startsWith("x")
                    ? Integer.parseInt(digits.substring(1), 16)
                    : Integer.parseInt(digits);
            return Character.isValidCodePoint(point) && !Character.isISOControl(point)
                    ? Character.toString(point)
                    : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
