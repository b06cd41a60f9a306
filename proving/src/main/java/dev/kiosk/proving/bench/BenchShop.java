package dev.kiosk.proving.bench;

import dev.kiosk.proving.process.OsProcess;
import dev.kiosk.proving.process.ProcessShop;
import dev.kiosk.proving.process.Settings;
import dev.kiosk.proving.shop.Addresses;
import dev.kiosk.proving.shop.JsonHttp;
import dev.kiosk.proving.shop.Patience;
import dev.kiosk.proving.shop.Platform;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A shop that is measured: its functions, its broker and its Postgres are processes of their own. */
public final class BenchShop implements AutoCloseable {

    private final Path work;
    private final ProcessShop processes;
    private final JsonHttp http;

    private BenchShop(Path work, ProcessShop processes) {
        this.work = work;
        this.processes = processes;
        this.http = new JsonHttp(Patience.of(Duration.ofMinutes(1)));
    }

    /**
     * Starts one.
     *
     * @param javaArgs how the images start a JVM
     * @param work data and logs; a new folder
     * @param binaries where the programs of Postgres are unpacked to
     */
    public static BenchShop open(Path manifests, Path javaArgs, Path work, Path binaries) {
        // heaps begin, grow and end as in a pod of 512 MiB; by themselves they begin as large as a larger machine lets
        // them
        List<String> pod = List.of("@" + javaArgs.toAbsolutePath(), "-XX:MaxRAM=512m");
        ProcessShop shop =
                ProcessShop.prepare(Settings.plain(manifests, work, binaries).withJavaOptions(pod));
        shop.start();
        return new BenchShop(work, shop);
    }

    public Path work() {
        return work;
    }

    /** Where a Service listens. */
    public URI uri(String service) {
        return processes.uri(service);
    }

    public Platform platform() {
        return Platform.at(
                new Addresses(uri("storefront-fn"), uri("storefront-fn-events"), uri("order-fn"), uri("inventory-fn")),
                http);
    }

    /** @param database {@code order_fn} and so on */
    public Connection connect(String database) throws SQLException {
        return processes.databases().connect(database);
    }

    public Footprint footprint() {
        SortedMap<String, Usage> parts = new TreeMap<>();
        for (OsProcess process : processes.processes()) {
            parts.put(process.name(), Proc.of(process.pid().orElseThrow()));
        }
        parts.put(Footprint.POSTGRES, Proc.ofFamily(processes.postgresPid()));
        return new Footprint(parts);
    }

    @Override
    public void close() {
        http.close();
        processes.close();
    }
}
