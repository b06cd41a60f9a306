import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Makes a new function: {@code java scaffold/NewFunction.java loyalty-fn}, in the project's folder. The module is a copy of
 * scaffold/function; its part of the chart, of which `make manifests` makes knative/, is made from that of inventory-fn, so that it
 * is as all others are.
 * Everything is worked out before anything is written.
 */
public final class NewFunction {

    private static final Path SAMPLE = Path.of("scaffold/function");
    private static final String MODEL = "inventory-fn";

    private final Path project;
    private final String name;
    private final String word;
    private final Map<Path, String> files = new LinkedHashMap<>();

    private NewFunction(Path project, String name) {
        this.project = project;
        this.name = name;
        this.word = name.substring(0, name.length() - "-fn".length());
    }

    public static void main(String... args) throws IOException {
        String wrong = make(Path.of(""), args.length == 1 ? args[0] : "");
        if (!wrong.isEmpty()) {
            System.err.println("kiosk: " + wrong);
            System.exit(2);
        }
        System.out.println("kiosk: " + args[0] + " is there; docs/new-function.md says what to do with it");
    }

    /** What is wrong with the name, in which case nothing was written; empty if the function is there. */
    public static String make(Path project, String name) throws IOException {
        String wrong = wrongWith(project, name);
        if (wrong.isEmpty()) {
            NewFunction function = new NewFunction(project, name);
            function.module();
            function.build();
            function.chart();
            function.pages();
            function.write();
        }
        return wrong;
    }

    private static String wrongWith(Path project, String name) throws IOException {
        if (!name.matches("[a-z][a-z0-9]{1,30}-fn")) {
            return "a function's name is one lower-case word and -fn, such as NAME=loyalty-fn; not '" + name + "'";
        }
        boolean taken = List.of("tally-fn", "postgres-fn", "broker-fn").contains(name)
                || Files.exists(project.resolve(name))
                || Files.readString(project.resolve("helm/kiosk/templates/_helpers.tpl")).contains("\n" + name + ": {");
        return taken ? name + " is taken" : "";
    }

    private void write() throws IOException {
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Path path = project.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private String renamed(String text) {
        return text.replace("tally", word).replace("Tally", capital(word));
    }

    /** A copy of something of inventory-fn's. */
    private String modelled(String text) {
        return text.replace(MODEL, name);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private void module() throws IOException {
        Path root = project.resolve(SAMPLE);
        try (Stream<Path> sample = Files.walk(root)) {
            for (Path file : sample.filter(Files::isRegularFile).toList()) {
                Path copy = Path.of(name, renamed(root.relativize(file).toString()));
                files.put(copy, renamed(Files.readString(file)));
            }
        }
    }

    private void build() throws IOException {
        after("pom.xml", "    <module>storefront-fn</module>\n", this::fromStorefront);
        after("pom.xml", dependency("        ", "<version>${project.version}</version>"), this::fromStorefront);
        after("local/pom.xml", dependency("      ", ""), this::fromStorefront);
        after(
                "ops/src/main/java/dev/kiosk/ops/cluster/KioskService.java",
                "            new KioskService(\"order-fn\", \"order-fn\", true),\n",
                line -> line.replace("order-fn", name));
    }

    private String fromStorefront(String text) {
        return text.replace("storefront-fn", name);
    }

    private static String dependency(String indent, String version) {
        String outer = indent.substring(2);
        return outer + "<dependency>\n" + indent + "<groupId>dev.kiosk</groupId>\n" + indent
                + "<artifactId>storefront-fn</artifactId>\n" + (version.isEmpty() ? "" : indent + version + "\n")
                + outer + "</dependency>\n";
    }

    private void chart() throws IOException {
        String helpers = "helm/kiosk/templates/_helpers.tpl";
        after(
                helpers,
                line(helpers, MODEL + ": {"),
                line -> ofChart(line).replace("Stock and reservations.", capital(word) + ": see " + name + "/README.md."));
        edit(helpers, text -> text.replaceFirst("(\"kiosk.databases\" -}}\n.*)", "$1 " + word));
        String template = "helm/kiosk/templates/" + MODEL.replace("-fn", "") + "-service.yaml";
        files.put(Path.of("helm/kiosk/templates", word + "-service.yaml"), modelled(read(template)));
        edit("helm/kiosk/files/routing.yaml", text -> text + name + ":\n  - order.confirmed\n");
        values();
        String schema = "helm/kiosk/values.schema.json";
        edit(schema, text -> text.replaceAll("(?m)^( +)\"inventory\": (\\{.*?\\}),?$", "$1\"" + word + "\": $2,\n$0"));
    }

    /** Its block of values, its digest, its database, its sweep: each after the one of inventory-fn. */
    private void values() throws IOException {
        String values = "helm/kiosk/values.yaml";
        String text = read(values);
        String block = text.substring(text.indexOf("# Stock and reservations.\n"), text.indexOf("# What all pods of Kiosk"));
        after(
                values,
                block,
                service -> ofChart(service)
                        .replace("Stock and reservations", capital(word) + ": see " + name + "/README.md")
                        .replaceFirst("maxScale: \\d+", "maxScale: 1")
                        .replaceFirst("poolSize: \\d+", "poolSize: 2"));
        after(values, "    # Of inventory-fn.\n    inventory: \"\"\n", this::ofChart);
        String database = text.substring(text.indexOf("  # Of inventory-fn.\n  inventory:\n"), text.indexOf("# What customers' order links"));
        after(values, database.stripTrailing() + "\n", this::ofChart);
        String sweep = "  # Of inventory-fn.\n" + line(values, "  inventory: \"40 ");
        after(values, sweep, found -> ofChart(found).replace("40 */2", "50 */2"));
    }

    private String ofChart(String text) {
        return text.replace("inventory", word);
    }

    private void pages() throws IOException {
        String readme = "README.md";
        edit(readme, text -> text.replaceFirst("(?m)^(\\| `order.confirmed` \\| .*) \\|$", "$1, " + name + " |"));
        after(
                readme,
                line(readme, "| [inventory-fn]"),
                row -> "| [" + name + "](" + name + ") | what it does: its README |\n");
        String kn = "docs/kn.md";
        String page = read(kn);
        String section = page.substring(page.indexOf("## Stock\n"), page.indexOf("No `--port`:"));
        after(
                kn,
                section,
                stock -> modelled(stock).replace("## Stock", "## " + capital(word)).replace("--scale 0..2", "--scale 0..1"));
    }

    private String line(String file, String start) throws IOException {
        return read(file).lines()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .map(line -> line + "\n")
                .orElseThrow(() -> missing(file, start));
    }

    private void after(String file, String anchor, UnaryOperator<String> addition) throws IOException {
        if (!read(file).contains(anchor)) {
            throw missing(file, anchor);
        }
        edit(file, text -> text.replace(anchor, anchor + addition.apply(anchor)));
    }

    private void edit(String file, UnaryOperator<String> change) throws IOException {
        String before = read(file);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw missing(file, "a place for " + name);
        }
        files.put(Path.of(file), after);
    }

    private String read(String file) throws IOException {
        Path path = Path.of(file);
        return files.containsKey(path) ? files.get(path) : Files.readString(project.resolve(path));
    }

    private static IllegalStateException missing(String file, String what) {
        return new IllegalStateException(file + " has changed its shape, scaffold/NewFunction.java has to follow: no " + what);
    }
}
