package dev.kiosk.ops.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** values.yaml with its comments, line by line: a comment stands above its key, in whole lines. */
final class ChartValues {

    /** Maps that are one value: their fields are Kubernetes's own, or anybody's. */
    static final Set<String> KUBERNETES_OWN = Set.of("resources", "affinity", "annotations", "labels", "nodeSelector");

    private static final Pattern KEY = Pattern.compile("( *)([A-Za-z]+):(?: (.*))?");

    private final JsonNode tree = Yaml.read(Chart.FOLDER.resolve("values.yaml"));
    private final List<Value> values = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private String comment = "";

    private ChartValues() {}

    static List<Value> read() {
        return parsed().values;
    }

    static List<Section> sections() {
        return parsed().sections;
    }

    private static ChartValues parsed() {
        ChartValues parsed = new ChartValues();
        Yaml.text(Chart.FOLDER.resolve("values.yaml")).lines().forEach(parsed::line);
        return parsed;
    }

    private void line(String line) {
        String text = line.strip();
        if (text.startsWith("#")) {
            comment = (comment + " " + text.substring(1).strip()).strip();
        } else if (text.isEmpty()) {
            comment = "";
        } else {
            key(line);
        }
    }

    private void key(String line) {
        Matcher matcher = KEY.matcher(line);
        if (!matcher.matches() || matcher.group(1).length() / 2 > path.size()) {
            return; // inside of a value
        }
        while (path.size() > matcher.group(1).length() / 2) {
            path.removeLast();
        }
        if (!path.isEmpty() && isValue(String.join(".", path))) {
            return;
        }
        path.addLast(matcher.group(2));
        add(String.join(".", path));
        comment = "";
    }

    private void add(String name) {
        JsonNode value = tree.at("/" + name.replace('.', '/'));
        if (isValue(name)) {
            values.add(new Value(name, value, comment));
        } else {
            sections.add(new Section(name, comment));
        }
    }

    private boolean isValue(String name) {
        JsonNode value = tree.at("/" + name.replace('.', '/'));
        String key = name.substring(name.lastIndexOf('.') + 1);
        return !value.isObject() || value.isEmpty() || KUBERNETES_OWN.contains(key);
    }

    /** Something that can be set. */
    record Value(String path, JsonNode value, String comment) {}

    /** Several values under one name. */
    record Section(String path, String comment) {}
}
