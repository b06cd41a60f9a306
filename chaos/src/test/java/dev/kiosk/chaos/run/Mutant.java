package dev.kiosk.chaos.run;

import dev.kiosk.chaos.audit.Invariant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A build that is broken on purpose.
 *
 * @param function whose processes run it
 * @param source the file that is changed, from the root of the project
 * @param good what stands there, once
 * @param bad what stands there instead
 * @param found the invariant that it breaks
 */
record Mutant(String function, String source, String good, String bad, Invariant found) {

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "inventory-fn",
                        "inventory-fn/src/main/java/dev/kiosk/inventory/domain/Stock.java",
                        "return next(onHand + units, reserved);",
                        "return next(onHand, reserved);",
                        Invariant.STOCK_BALANCED),
                new Mutant(
                        "storefront-fn",
                        "storefront-fn/src/main/java/dev/kiosk/storefront/order/events/NewsReader.java",
                        "identity(said, event.meta().id())",
                        "event.meta().id()",
                        Invariant.TOLD_ONCE),
                new Mutant(
                        "order-fn",
                        "fn-starter/src/main/java/dev/kiosk/fn/events/Inbox.java",
                        "on conflict do nothing returning source, id",
                        "on conflict (source, id) do update set reply = null returning source, id",
                        Invariant.REPLAY_CHANGES_NOTHING),
                new Mutant(
                        "storefront-fn",
                        "fn-starter/src/main/java/dev/kiosk/fn/outbox/OutboxTransaction.java",
                        "return dispatcher.record(events).thenReturn(new Recorded<>(effects.result(), events));",
                        "return Mono.just(new Recorded<>(effects.result(), events));",
                        Invariant.ONE_ORDER));
    }

    /** Its classes, compiled into the folder. */
    Path compileInto(Path folder) throws IOException {
        Path root = Path.of("..").toAbsolutePath().normalize();
        String text = Files.readString(root.resolve(source));
        if (text.split(Pattern.quote(good), -1).length != 2) {
            throw new IllegalStateException(source + " does not have exactly one: " + good);
        }
        Path changed = folder.resolve(Path.of(source).getFileName());
        Files.createDirectories(folder);
        Files.writeString(changed, text.replace(good, bad));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-parameters",
                    "-proc:none",
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"));
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(changed))
                    .call()) {
                throw new IllegalStateException(this + " does not compile");
            }
        }
        return classes;
    }

    @Override
    public String toString() {
        return Path.of(source).getFileName() + " with " + bad;
    }
}
