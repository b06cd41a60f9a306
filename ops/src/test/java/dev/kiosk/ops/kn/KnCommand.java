package dev.kiosk.ops.kn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** One command of a page: what it does, to what, with which options in their order. */
record KnCommand(String verb, String name, List<Option> options) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final Set<String> WITHOUT_VALUE = Set.of("--cluster-local");

    /** An option and its value, which is empty where it takes none. */
    record Option(String name, String value) {}

    /** All of a page's `kn …` commands. */
    static List<KnCommand> on(Path page) {
        try {
            return BLOCK.matcher(Files.readString(page))
                    .results()
                    .flatMap(block -> block.group(1).replace("\\\n", " ").lines())
                    .filter(line -> line.startsWith("kn "))
                    .map(line -> parse(line.strip().split("\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KnCommand parse(String... words) {
        List<Option> options = new ArrayList<>();
        for (int i = 4; i < words.length; i++) {
            String name = words[i];
            options.add(new Option(name, WITHOUT_VALUE.contains(name) ? "" : words[++i]));
        }
        return new KnCommand(words[1] + " " + words[2], words[3], options);
    }

    List<String> values(String option) {
        return options.stream()
                .filter(each -> each.name().equals(option))
                .map(Option::value)
                .toList();
    }

    String value(String option) {
        return String.join(" and ", values(option));
    }
}
