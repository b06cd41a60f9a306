package dev.kiosk.proving.report;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * A chart as SVG: legible on light and on dark ground, without a script and without a font of its own.
 *
 * @param title with the unit
 * @param places names along the horizontal axis
 * @param limit an aim, drawn as a line across; 0 for none
 */
record Chart(String title, List<String> places, List<Series> series, double limit) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 300;
    private static final int LEFT = 64;
    private static final int RIGHT = 16;
    private static final int TOP = 64;
    private static final int BOTTOM = 40;
    private static final int LEGEND = 44;
    private static final int LEGEND_STEP = 146;
    private static final List<String> COLOURS =
            List.of("#3b82c4", "#d9822b", "#4f9d69", "#a667b5", "#c75450", "#7d8590");
    private static final double FILLED = 0.8;

    /**
     * Numbers that are drawn in one colour.
     *
     * @param values one for each place on the horizontal axis
     */
    record Series(String name, List<Double> values) {
        Series {
            values = List.copyOf(values);
        }
    }

    /** @param value of a series, by its name, at a place */
    static Chart of(
            String title,
            List<String> places,
            List<String> names,
            BiFunction<String, String, Double> value,
            double limit) {
        return new Chart(
                title,
                places,
                names.stream()
                        .map(name -> new Series(
                                name,
                                places.stream()
                                        .map(place -> value.apply(name, place))
                                        .toList()))
                        .toList(),
                limit);
    }

    Chart {
        places = List.copyOf(places);
        series = List.copyOf(series);
    }

    /** Side by side at each place. */
    String bars() {
        return svg(IntStream.range(0, series.size()).mapToObj(this::barsOf).reduce("", String::concat));
    }

    /** Through all places. */
    String lines() {
        return svg(IntStream.range(0, series.size()).mapToObj(this::lineOf).reduce("", String::concat));
    }

    private String svg(String drawn) {
        StringBuilder svg = new StringBuilder(format("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="%s">
                <style>
                text { font: 12px system-ui, sans-serif; fill: #24292f }
                .title { font-weight: 600; font-size: 14px }
                .rule { stroke: #8c959f; stroke-opacity: .35 }
                @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } }
                </style>
                """, WIDTH, HEIGHT, escaped(title)));
        svg.append(text(LEFT, 20, "start\" class=\"title", title));
        for (int i = 0; i < series.size(); i++) {
            int x = LEFT + i * LEGEND_STEP;
            svg.append(format(
                    "<rect x=\"%d\" y=\"%d\" width=\"10\" height=\"10\" rx=\"2\" fill=\"%s\"/>\n",
                    x, LEGEND - 9, colour(i)));
            svg.append(text(x + 15, LEGEND, "start", series.get(i).name()));
        }
        axes(svg);
        return svg.append(drawn).append(limitLine()).append("</svg>\n").toString();
    }

    private void axes(StringBuilder svg) {
        double step = Ticks.step(most());
        for (double value = 0; value <= top(); value += step) {
            svg.append(format(
                    "<line class=\"rule\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>\n",
                    LEFT, WIDTH - RIGHT, y(value), y(value)));
            svg.append(text(LEFT - 8, y(value) + 4, "end", Ticks.text(value, step)));
        }
        for (int i = 0; i < places.size(); i++) {
            svg.append(text(middle(i), HEIGHT - BOTTOM + 20, "middle", places.get(i)));
        }
    }

    private String barsOf(int index) {
        StringBuilder bars = new StringBuilder();
        double width = slot() * FILLED / series.size();
        for (int i = 0; i < places.size(); i++) {
            double value = series.get(index).values().get(i);
            double x = middle(i) - slot() * FILLED / 2 + index * width;
            bars.append(format(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"><title>%s %s: %s</title></rect>\n",
                    x,
                    y(value),
                    Math.max(1, width - 2),
                    y(0) - y(value),
                    colour(index),
                    escaped(series.get(index).name()),
                    escaped(places.get(i)),
                    Ticks.shortened(value)));
        }
        return bars.toString();
    }

    private String lineOf(int index) {
        StringBuilder points = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            double value = series.get(index).values().get(i);
            points.append(format("%.1f,%.1f ", middle(i), y(value)));
            dots.append(format(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"><title>%s: %s</title></circle>\n",
                    middle(i), y(value), colour(index), escaped(places.get(i)), Ticks.shortened(value)));
        }
        return format(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n%s",
                points.toString().strip(), colour(index), dots);
    }

    private String limitLine() {
        return limit == 0
                ? ""
                : format(
                                "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#c75450\" stroke-dasharray=\"5 4\"/>\n",
                                LEFT, WIDTH - RIGHT, y(limit), y(limit))
                        + text(WIDTH - RIGHT, y(limit) - 5, "end", "aim: " + Ticks.shortened(limit));
    }

    private double most() {
        double most = series.stream()
                .flatMap(one -> one.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        return Math.max(Math.max(most, limit), Double.MIN_NORMAL);
    }

    private double top() {
        double step = Ticks.step(most());
        return Math.ceil(most() / step) * step;
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - value / top() * (HEIGHT - BOTTOM - TOP);
    }

    private double slot() {
        return (double) (WIDTH - LEFT - RIGHT) / places.size();
    }

    private double middle(int place) {
        return LEFT + (place + 0.5) * slot();
    }

    private static String colour(int index) {
        return COLOURS.get(index % COLOURS.size());
    }

    private static String text(double x, double y, String anchor, String text) {
        return format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    @SuppressWarnings("AnnotateFormatMethod") // whose annotation is in a library for this alone
    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
